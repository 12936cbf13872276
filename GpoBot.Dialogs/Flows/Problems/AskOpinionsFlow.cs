using GpoBot.Core.Access;
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
using NodaTime;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>The sector lead has a problem evaluated: which one, until when, who is asked, shown back for one confirmation.</summary>
public sealed class AskOpinionsFlow(ProblemFinder problems, IDrafts drafts, CommandRunner runner) : IDraftFlow
{
    private const string WhichOne = "Quelle problématique faut-il évaluer ?";

    private readonly DraftBox<AskOpinionsSlots> _box =
        new(drafts, AskOpinionsSlots.Kind, AskOpinionsSlots.Version, static () => ProblemJson.Default.AskOpinionsSlots);

    public string Kind => AskOpinionsSlots.Kind;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.AskOpinions said) return null;
        if (said.Reference is not null)
        {
            return await FindAsync(said.Reference, exchange, cancellation) is (var known, var refusal) && known is null
                ? Reply.Text(refusal)
                : await SettleAsync(known!, DateAnswers.Day(said.Until), DateAnswers.NotUsable(said.Until), exchange, cancellation);
        }

        var open = await problems.ToEvaluateAsync(exchange, cancellation);
        if (open.Count == 0) return Reply.Text(Leads(exchange) ? OpinionReplies.NothingToEvaluate : Sentences.NoGpoToLead);
        var named = GpoFinder.Named([.. open.Select(one => one.Gpo).DistinctBy(gpo => gpo.Id)], said.GpoWords).Select(gpo => gpo.Id).ToHashSet();
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        var meant = open.Where(one => named.Contains(one.Gpo.Id)).ToList();
        var until = DateAnswers.Day(said.Until);
        if (meant is [var only]) return await SettleAsync(only, until, DateAnswers.NotUsable(said.Until), exchange, cancellation);
        var draftId = await _box.SaveAsync(new AskOpinionsSlots(Until: until), exchange, cancellation);
        return Reply.Card(ChoiceCard.Of(
            WhichOne, draftId, [.. meant.Select(one => new ChoiceOption(one.Problem.Id, one.Problem.Title, one.Problem.Id))]), WhichOne);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.AskOpinions or Verbs.AskOpinionsForm)) return null;
        var (known, refusal) = await FindAsync(button.Data.Id, exchange, cancellation);
        if (known is null) return Reply.Text(refusal);
        var until = button.Inputs.Date(AskOpinionsCard.UntilInput);
        if (button.Verb == Verbs.AskOpinionsForm || !button.Data.IsCurrent) return Form(known, until, null, exchange);
        var unread = until is null && button.Inputs.Has(AskOpinionsCard.UntilInput);
        return await SettleAsync(known, until, unread ? "Cette date n'a pas été comprise." : null, exchange, cancellation);
    }

    public async Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return null;
        if (slots.ProblemId is null)
        {
            var open = await problems.ToEvaluateAsync(exchange, cancellation);
            var reference = ReferenceReader.Problem(text);
            var found = reference is not null
                ? open.FirstOrDefault(one => one.Problem.Id == reference)
                : open.FirstOrDefault(one => WordMatch.Score(text, one.Problem.Title) > 0);
            return found is null
                ? Reply.Text("Je n'ai pas reconnu la problématique. Écrivez sa référence, par exemple « PB03 », ou « annuler ».")
                : await SettleAsync(found, slots.Until, null, exchange, cancellation);
        }

        if (await problems.FindAsync(slots.ProblemId, exchange, cancellation) is not { } known) return Reply.Text(Sentences.DraftGone);
        return SlotReader.TryUntil(text, ProblemFinder.TodayIn(known.Gpo, exchange)) is { } mention
            ? await SettleAsync(known, DateAnswers.Day(mention), DateAnswers.NotUsable(mention), exchange, cancellation)
            : null;
    }

    public async Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        if (slots is not { GpoId: { } gpoId, ProblemId: { } id }) return Reply.Text($"{WhichOne} Écrivez sa référence, par exemple « PB03 ».");
        var reply = await runner.RunAsync(
            gpoId, exchange.Person, new AskOpinions(id, slots.Until), exchange.Stamp,
            (outcome, gpo) => OpinionReplies.Render(outcome, gpo, id, exchange).Serialise(), cancellation);
        await _box.ClearAsync(exchange, cancellation);
        return Reply.Deserialise(reply);
    }

    public async Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { ProblemId: { } id } slots || await problems.FindAsync(id, exchange, cancellation) is not { } known)
            return Reply.Text(Sentences.DraftGone);
        await _box.ClearAsync(exchange, cancellation);
        return Form(known, slots.Until, null, exchange);
    }

    private async Task<(KnownProblem? Known, string Refusal)> FindAsync(string? reference, Exchange exchange, CancellationToken cancellation)
    {
        if (await problems.FindAsync(reference, exchange, cancellation) is not { Problem.Open: true } known)
            return (null, Leads(exchange) ? RefusalTexts.Of(new Refusal(RefusalCode.UnknownProblem)) : Sentences.NoGpoToLead);
        return Rights.MayEvaluate(known.Me) ? (known, "") : (null, Sentences.NoGpoToLead);
    }

    // What runs already is shown, not asked anew; a day that cannot be is asked for again.
    private async Task<Reply> SettleAsync(KnownProblem known, LocalDate? until, string? problem, Exchange exchange, CancellationToken cancellation)
    {
        if (ProblemFinder.IsAsked(known, exchange)) return OpinionReplies.State(known.Gpo, known.Problem, exchange, OpinionReplies.Running);
        var today = ProblemFinder.TodayIn(known.Gpo, exchange);
        if (until < today) problem ??= RefusalTexts.Of(new Refusal(RefusalCode.DueDatePast));
        if (problem is not null) return Form(known, null, problem, exchange);
        var last = until ?? today.PlusDays(AskOpinions.UsualDays);
        var draftId = await _box.SaveAsync(new AskOpinionsSlots(known.Gpo.Id, known.Problem.Id, last), exchange, cancellation);
        return Reply.Card(AskOpinionsCard.Preview(known.Gpo, known.Problem, last, draftId), AskOpinionsCard.ToConfirm);
    }

    private static Reply Form(KnownProblem known, LocalDate? until, string? problem, Exchange exchange)
    {
        var today = ProblemFinder.TodayIn(known.Gpo, exchange);
        var shown = until ?? today.PlusDays(AskOpinions.UsualDays);
        return Reply.Card(AskOpinionsCard.Form(known.Gpo, known.Problem, shown, today, problem), AskOpinionsCard.ToConfirm);
    }

    private static bool Leads(Exchange exchange) =>
        exchange.Person.Memberships.Any(m => m.Role is Core.Groups.ContactRole.Lead or Core.Groups.ContactRole.DeputyLead);
}
