using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>Typed answers on commitments: which one, what of it, and a yes before it is written.</summary>
public sealed class AnswerFlow(CommitmentFinder commitments, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private readonly DraftBox<AnswerSlots> _box = new(drafts, AnswerSlots.Kind, AnswerSlots.Version, AnswerJson.Default.AnswerSlots);

    public string Kind => AnswerSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.AnswerCommitment said => await StartAsync(
            AnswerSlots.From(said), said.Reference, said.TitleWords, DateAnswers.Problem(said.Date), exchange, cancellation),
        Intent.Postpone said => await StartAsync(AnswerSlots.From(said), said.Reference, null, DateAnswers.Problem(said.To), exchange, cancellation),
        _ => null,
    };

    public Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        if (slots.CommitmentId is null)
        {
            var candidates = await commitments.MineAsync(exchange, null, cancellation);
            var chosen = ReferenceReader.Commitment(text) is { } reference
                ? candidates.Where(c => c.Commitment.Id == reference).ToList()
                : CommitmentFinder.ByTitle(candidates, text).Count == 1 ? [.. CommitmentFinder.ByTitle(candidates, text)] : [];
            return chosen is [var one]
                ? await ContinueAsync(slots, one.Gpo, one.Commitment, null, exchange, cancellation)
                : Reply.Text("Je n'ai pas reconnu l'engagement. Écrivez sa référence, par exemple « AC002 », ou « annuler ».");
        }

        if (await commitments.FindAsync(slots.CommitmentId, exchange, cancellation) is not { } found) return Reply.Text(Sentences.DraftGone);
        if (slots is { Status: CommitmentStatus.Blocked, Reason: null })
        {
            var reason = Enum.TryParse<BlockingReason>(text, out var known) ? known : SlotReader.TryBlockingReason(text);
            return await ContinueAsync(slots with { Reason = reason }, found.Gpo, found.Commitment, null, exchange, cancellation);
        }

        var mention = SlotReader.TryDate(text, exchange.Today);
        if (!slots.Postponing || mention is null) return null;
        var day = DateAnswers.Day(mention);
        return await ContinueAsync(slots with { RequestedDueOn = day }, found.Gpo, found.Commitment, DateAnswers.Problem(mention), exchange, cancellation);
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { GpoId: { } gpoId, CommitmentId: { } commitmentId } slots) return Reply.Text(Sentences.DraftGone);
        var command = new AnswerCommitment(commitmentId, slots.ToAnswer(), CardVersion: null);
        var reply = Reply.Deserialise(await runner.RunAsync(
            gpoId, exchange.Person, command, exchange.Stamp, (outcome, gpo) => AnswerReplies.Render(outcome, gpo, exchange).Serialise(), cancellation));
        await _box.ClearAsync(exchange, cancellation);
        return reply;
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { CommitmentId: { } id } || await commitments.FindAsync(id, exchange, cancellation) is not { } found)
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return AnswerReplies.Ask(found.Gpo, found.Commitment, exchange);
    }

    private async Task<Reply> StartAsync(
        AnswerSlots slots, string? reference, string? words, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        if (reference is not null)
        {
            if (await commitments.FindAsync(reference, exchange, cancellation) is not { } named)
                return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment, reference)));
            return await ContinueAsync(slots, named.Gpo, named.Commitment, problem, exchange, cancellation);
        }

        var mine = await commitments.MineAsync(exchange, null, cancellation);
        if (mine.Count == 0) return Reply.Text("Aucun engagement n'est en attente de votre part. Pour en désigner un, écrivez sa référence, par exemple « AC002 fait ».");
        var meant = CommitmentFinder.ByTitle(mine, words);
        if (meant is [var only]) return await ContinueAsync(slots, only.Gpo, only.Commitment, problem, exchange, cancellation);
        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        const string question = "De quel engagement parlez-vous ?";
        return Reply.Card(ChoiceCard.Of(problem is null ? question : $"{problem} Et {char.ToLowerInvariant(question[0])}{question[1..]}", draftId,
            [.. meant.Select(m => new ChoiceOption(m.Commitment.Id, m.Commitment.Title, m.Commitment.Id))]), question);
    }

    // One question at a time, until the answer is whole; then it is shown back.
    private async Task<Reply> ContinueAsync(
        AnswerSlots slots, Gpo gpo, Commitment commitment, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        slots = slots with { GpoId = gpo.Id, CommitmentId = commitment.Id };
        if (!commitment.Open) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.AlreadyClosed, commitment.Id)));
        if (slots is { Status: null, NothingNew: false, Postponing: false }) return AnswerReplies.Ask(gpo, commitment, exchange);

        var draftId = await _box.SaveAsync(slots, exchange, cancellation);
        if (problem is not null) return Reply.Text(problem);
        if (slots is { Postponing: true, RequestedDueOn: null }) return Reply.Text($"{commitment.Id} : quelle nouvelle date demandez-vous ?");
        if (slots is { Status: CommitmentStatus.Blocked, Reason: null })
            return Reply.Card(ChoiceCard.Of($"{commitment.Id} bloqué : pour quel motif ?", draftId,
                [.. Enum.GetValues<BlockingReason>().Select(r => new ChoiceOption(r.ToString(), Labels.Of(r)))]), "Pour quel motif ?");
        return Reply.Card(AnswerPreviewCard.Of(commitment, slots.ToAnswer(), draftId), "Réponse à confirmer");
    }
}
