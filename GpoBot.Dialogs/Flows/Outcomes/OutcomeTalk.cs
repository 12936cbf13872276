using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows.Problems;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>
/// The common way of everything about the end of problems: find the problem, ask for what is missing, show it back, write it.
/// </summary>
public sealed class OutcomeTalk(OutcomeProblems problems, IDrafts drafts, CommandRunner runner, IReferenceNumbers numbers)
{
    internal DraftBox<OutcomeSlots> Box { get; } = new(drafts, OutcomeSlots.Kind, OutcomeSlots.Version, static () => OutcomeJson.Default.OutcomeSlots);

    public Task<KnownProblem?> FindAsync(string? reference, Exchange exchange, CancellationToken cancellation) =>
        problems.FindAsync(reference, exchange, cancellation);

    /// <summary>Begins with what was typed.</summary>
    /// <param name="placeWords">Where, when no reference was said.</param>
    public async Task<Reply> BeginAsync(
        OutcomeSlots slots, string? reference, Exchange exchange, CancellationToken cancellation, string? placeWords = null)
    {
        if (reference is not null)
            return await FindAsync(reference, exchange, cancellation) is { } known ? await NextAsync(slots, known, exchange, cancellation) : Unknown(slots, exchange);
        var meant = await problems.CandidatesAsync(slots, exchange, cancellation);
        if (meant.Count == 0) return Reply.Text(slots.ForLeads && !Leads(exchange) ? Sentences.NoGpoToLead : "Aucune problématique de vos GPO ne s'y prête en ce moment.");
        if (placeWords is not null && OutcomeQuestions.Chosen(placeWords, null, meant) is { } there) return await NextAsync(slots, there, exchange, cancellation);
        if (meant is [var only] && placeWords is null) return await NextAsync(slots, only, exchange, cancellation);
        if (GpoGuard.NamesAPerson(slots.Text, meant[0].Gpo)) return Reply.Text(Sentences.NamesAPerson);
        var draftId = await Box.SaveAsync(slots, exchange, cancellation);
        return Reply.Card(ChoiceCard.Of(OutcomeQuestions.WhichOne, draftId,
            [.. meant.Select(one => new ChoiceOption(one.Problem.Id, one.Problem.Title, one.Problem.Id))]), OutcomeQuestions.WhichOne);
    }

    /// <summary>Asks for what is missing, or shows all back; what cannot be is said at once.</summary>
    public async Task<Reply> NextAsync(OutcomeSlots slots, KnownProblem known, Exchange exchange, CancellationToken cancellation)
    {
        if (slots.ForLeads && !Rights.MayEndProblems(known.Me)) return Reply.Text(Sentences.NoGpoToLead);
        if (GpoGuard.NamesAPerson(slots.Text, known.Gpo)) return Reply.Text(Sentences.NamesAPerson);
        slots = slots with { GpoId = known.Gpo.Id, ProblemId = known.Problem.Id };
        if (slots.Wish == OutcomeWish.ShowWords) return await ShowAsync(known, exchange, cancellation);
        if (OutcomeQuestions.Next(slots, known.Problem) is var (question, options))
        {
            if (Hopeless(slots, known, exchange) is { } no) return no;
            var asked = await Box.SaveAsync(slots, exchange, cancellation);
            return options.Count == 0 ? Reply.Text(question) : Reply.Card(ChoiceCard.Of(question, asked, options), question);
        }

        var outcome = CommandOf(slots, "PB").Decide(new Situation(
            known.Gpo, known.Me, exchange.Now, exchange.Through, exchange.TurnId, CalendarInvites: false));
        if (outcome is not Outcome.Done) return OutcomeReplies.Render(outcome, known.Gpo, known.Problem.Id, exchange);
        var draftId = await Box.SaveAsync(slots, exchange, cancellation);
        return slots.Wish == OutcomeWish.Solve
            ? OutcomeReplies.Closing(known.Gpo, known.Problem, exchange, typed: true)
            : Reply.Card(OutcomePreviews.Of(slots, known, draftId), OutcomePreviewCard.Summary);
    }

    /// <summary>Writes what a draft holds; confirmed twice, it is written once.</summary>
    internal async Task<Reply> WriteAsync(OutcomeSlots slots, string draftId, Exchange exchange, CancellationToken cancellation)
    {
        var stamp = exchange.Stamp with { TurnId = RecentTurns.IdOf(exchange.ConversationId, $"draft {draftId}") };
        var reply = await RunAsync(slots, exchange with { TurnId = stamp.TurnId }, cancellation);
        await Box.ClearAsync(exchange, cancellation);
        return reply;
    }

    /// <summary>Writes at once, as a button does.</summary>
    public async Task<Reply> RunAsync(OutcomeSlots slots, Exchange exchange, CancellationToken cancellation)
    {
        var id = slots.ProblemId!;
        // A number that a refusal leaves unused is only a gap.
        var newId = slots.Wish == OutcomeWish.Reopen ? $"PB{await numbers.NextAsync("PB", cancellation):00}" : "PB";
        return Reply.Deserialise(await runner.RunAsync(
            slots.GpoId!, exchange.Person, CommandOf(slots, newId), exchange.Stamp,
            (outcome, gpo) => OutcomeReplies.Render(outcome, gpo, id, exchange).Serialise(), cancellation));
    }

    public async Task<Reply> RunAsync(string gpoId, ICommand command, string problemId, Exchange exchange, CancellationToken cancellation) =>
        Reply.Deserialise(await runner.RunAsync(gpoId, exchange.Person, command, exchange.Stamp,
            (outcome, gpo) => OutcomeReplies.Render(outcome, gpo, problemId, exchange).Serialise(), cancellation));

    public Task<IReadOnlyList<KnownProblem>> CandidatesAsync(OutcomeSlots slots, Exchange exchange, CancellationToken cancellation) =>
        problems.CandidatesAsync(slots, exchange, cancellation);

    public static Reply Unknown(OutcomeSlots slots, Exchange exchange) =>
        Reply.Text(slots.ForLeads && !Leads(exchange) ? Sentences.NoGpoToLead : OutcomeReplies.NotFound);

    private async Task<Reply> ShowAsync(KnownProblem known, Exchange exchange, CancellationToken cancellation)
    {
        await Box.ClearAsync(exchange, cancellation);
        return OutcomeReplies.Words(known.Gpo, known.Problem, known.Me);
    }

    // Nothing is asked that could not be used: whoever may not, and what is closed already, are told first.
    private static Reply? Hopeless(OutcomeSlots slots, KnownProblem known, Exchange exchange) => slots.Wish switch
    {
        OutcomeWish.Residents when !Rights.MaySpeakForResidents(known.Me) => Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.DelegatesOnly))),
        OutcomeWish.Drop or OutcomeWish.Transfer or OutcomeWish.Except or OutcomeWish.Residents when !known.Problem.Open =>
            Reply.Text(RefusalTexts.Of(new Refusal(known.Problem.Closed ? RefusalCode.ProblemClosed : RefusalCode.UnknownProblem, known.Problem.Id))),
        OutcomeWish.Practice when known.Problem.Status != ProblemStatus.Solved =>
            Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.NotSolved, known.Problem.Id))),
        _ => null,
    };

    private static ICommand CommandOf(OutcomeSlots slots, string newId)
    {
        var id = slots.ProblemId!;
        return slots.Wish switch
        {
            OutcomeWish.Solve => new CloseSolved(id),
            OutcomeWish.Drop or OutcomeWish.Transfer => new EndProblem(id, OutcomeQuestions.EndOf(slots.Wish), slots.Reason, slots.Text),
            OutcomeWish.Relaunch => new RelaunchPlan(id),
            OutcomeWish.Except => new ExceptIndicator(id, slots.Text ?? ""),
            OutcomeWish.Reopen => new ReopenProblem(id, newId),
            OutcomeWish.Stable => new MarkStable(id),
            OutcomeWish.Return => new ReportReturn(id, slots.Text),
            OutcomeWish.Residents => new CountResidents(id, slots.Favourable ?? -1, slots.Asked ?? 0),
            OutcomeWish.ProposeWords => new ProposePublicText(id, slots.Text ?? ""),
            OutcomeWish.ApproveWords => new ApprovePublicText(id, slots.Text),
            _ => new WriteGoodPractice(id, slots.Text ?? ""),
        };
    }

    private static bool Leads(Exchange exchange) => exchange.Person.Memberships.Any(m => m.Role is ContactRole.Lead or ContactRole.DeputyLead);
}
