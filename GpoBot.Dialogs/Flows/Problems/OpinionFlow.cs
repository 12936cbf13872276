using GpoBot.Core.Deciding;
using GpoBot.Core.Problems;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>The opinion of an organisation: typed and confirmed, or given on the card; and where the opinions stand.</summary>
public sealed class OpinionFlow(ProblemFinder problems, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<OpinionSlots> _box = new(drafts, OpinionSlots.Kind, OpinionSlots.Version, static () => ProblemJson.Default.OpinionSlots);

    public string Kind => OpinionSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.GiveOpinion said => await GiveAsync(said.Reference, said.Opinion, exchange, cancellation),
        Intent.ShowOpinions said => await ShowAsync(said.Reference, exchange, cancellation),
        Intent.ClaimSolved said => await ClaimAsync(said.Reference, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.GiveOpinion or Verbs.OpinionForm or Verbs.Opinions)) return null;
        // Found through the person's own rosters: what the card says of its GPO is never believed.
        if (await problems.FindAsync(button.Data.Id, exchange, cancellation) is not { } known) return Unknown();
        if (button.Verb == Verbs.Opinions) return Show(known, exchange);
        if (!ProblemFinder.IsAsked(known, exchange)) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.OpinionsNotAsked)));
        if (button.Verb == Verbs.OpinionForm) return OpinionReplies.Ask(known);
        if (!button.Data.IsCurrent) return OpinionReplies.Ask(known, Sentences.CardOutdated);
        var chosen = button.Inputs.Text(OpinionCard.OpinionInput) ?? button.Data.Choice;
        return Enum.TryParse<Opinion>(chosen, out var opinion) && Enum.IsDefined(opinion)
            ? await RunAsync(known.Gpo.Id, known.Problem.Id, opinion, exchange, cancellation)
            : OpinionReplies.Ask(known, "Choisissez une des cinq réponses.");
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        if (slots.ProblemId is not null) return null;
        var asked = await problems.AskedAsync(exchange, cancellation);
        var reference = ReferenceReader.Problem(text);
        var found = reference is not null
            ? asked.FirstOrDefault(one => one.Problem.Id == reference)
            : asked.FirstOrDefault(one => WordMatch.Score(text, one.Problem.Title) > 0);
        return found is null
            ? Reply.Text("Je n'ai pas reconnu la problématique. Écrivez sa référence, par exemple « PB03 », ou « annuler ».")
            : await PreviewAsync(found, slots.Opinion, exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation) => _box.Read(draft) switch
    {
        null => Reply.Text(Sentences.DraftGone),
        { GpoId: { } gpoId, ProblemId: { } id } slots => await ConfirmedAsync(gpoId, id, slots.Opinion, exchange, cancellation),
        _ => Reply.Text($"{OpinionReplies.WhichOne} Écrivez sa référence, par exemple « PB03 »."),
    };

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { ProblemId: { } id } || await problems.FindAsync(id, exchange, cancellation) is not { } known)
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return OpinionReplies.Ask(known);
    }

    private async Task<Reply> GiveAsync(string? reference, Opinion opinion, Exchange exchange, CancellationToken cancellation)
    {
        if (reference is not null)
        {
            return await problems.FindAsync(reference, exchange, cancellation) is { } known
                ? await PreviewAsync(known, opinion, exchange, cancellation)
                : Unknown();
        }

        switch (await problems.AskedAsync(exchange, cancellation))
        {
            case []: return Reply.Text(OpinionReplies.NothingAsked);
            case [var only]: return await PreviewAsync(only, opinion, exchange, cancellation);
            case var several:
                var draftId = await _box.SaveAsync(new OpinionSlots(opinion), exchange, cancellation);
                return Reply.Card(ChoiceCard.Of(OpinionReplies.WhichOne, draftId,
                    [.. several.Select(one => new ChoiceOption(one.Problem.Id, one.Problem.Title, one.Problem.Id))]), OpinionReplies.WhichOne);
        }
    }

    private async Task<Reply> PreviewAsync(KnownProblem known, Opinion opinion, Exchange exchange, CancellationToken cancellation)
    {
        if (!ProblemFinder.IsAsked(known, exchange)) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.OpinionsNotAsked)));
        // Nothing would change: that it stands is said at once.
        if (GiveOpinion.Of(known.Gpo, known.Problem, known.Me) is { } former && former.ContactId == known.Me.Id && former.Opinion == opinion)
            return await RunAsync(known.Gpo.Id, known.Problem.Id, opinion, exchange, cancellation);
        var draftId = await _box.SaveAsync(new OpinionSlots(opinion, known.Gpo.Id, known.Problem.Id), exchange, cancellation);
        return Reply.Card(OpinionPreviewCard.Of(known.Gpo, known.Problem, known.Me, opinion, draftId), OpinionPreviewCard.Summary);
    }

    private async Task<Reply> ShowAsync(string? reference, Exchange exchange, CancellationToken cancellation)
    {
        if (reference is not null)
            return await problems.FindAsync(reference, exchange, cancellation) is { } known ? Show(known, exchange) : Unknown();
        switch (await problems.AskedAsync(exchange, cancellation))
        {
            case []: return Reply.Text(OpinionReplies.NothingAsked);
            case [var only]: return Show(only, exchange);
            case var several:
                return Reply.Text($"{OpinionReplies.WhichOne} Écrivez par exemple « avis {several[0].Problem.Id} » : "
                    + French.Join(several.Select(one => OpinionWords.Name(one.Problem))) + ".");
        }
    }

    // Of a member it is an opinion; what a lead calls solved is to be closed, which is another matter.
    private async Task<Reply?> ClaimAsync(string reference, Exchange exchange, CancellationToken cancellation) =>
        await problems.FindAsync(reference, exchange, cancellation) is { Me.LeadsTheGroup: false } known
            ? await PreviewAsync(known, Opinion.Yes, exchange, cancellation)
            : null;

    private static Reply Show(KnownProblem known, Exchange exchange) => known.Me.LeadsTheGroup
        ? OpinionReplies.State(known.Gpo, known.Problem, exchange)
        : ProblemFinder.IsAsked(known, exchange)
            ? OpinionReplies.Ask(known)
            : Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.OpinionsNotAsked)));

    private async Task<Reply> ConfirmedAsync(string gpoId, string id, Opinion opinion, Exchange exchange, CancellationToken cancellation)
    {
        var reply = await RunAsync(gpoId, id, opinion, exchange, cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    private async Task<Reply> RunAsync(string gpoId, string id, Opinion opinion, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(gpoId, exchange.Person, new GiveOpinion(id, opinion), exchange.Stamp,
            (outcome, gpo) => OpinionReplies.Render(outcome, gpo, id, exchange).Serialise(), cancellation));

    private static Reply Unknown() => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownProblem)));
}
