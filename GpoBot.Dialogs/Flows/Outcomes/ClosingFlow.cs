using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Outcomes;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Flows.Problems;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>How a problem ends: solved by the rule, without follow-up, transferred; or its plan begins anew.</summary>
public sealed class ClosingFlow(OutcomeTalk talk) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.ClaimSolved said => await ClaimAsync(said.Reference, exchange, cancellation),
        Intent.CloseProblem { End: ProblemEnd.Solved } said => await SolveAsync(said.Reference, exchange, cancellation),
        Intent.CloseProblem { End: ProblemEnd.WithoutFollowUp } said =>
            await talk.BeginAsync(new OutcomeSlots(OutcomeWish.Drop), said.Reference, exchange, cancellation),
        Intent.CloseProblem said =>
            await talk.BeginAsync(new OutcomeSlots(OutcomeWish.Transfer, Text: said.ToWords), said.Reference, exchange, cancellation),
        Intent.RelaunchPlan said => await talk.BeginAsync(new OutcomeSlots(OutcomeWish.Relaunch), said.Reference, exchange, cancellation),
        Intent.ExceptIndicator said =>
            await talk.BeginAsync(new OutcomeSlots(OutcomeWish.Except, Text: said.Text), said.Reference, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.ClosingCheck or Verbs.CloseSolved or Verbs.EndForm or Verbs.EndProblem or Verbs.RelaunchPlan
            or Verbs.ExceptIndicator or Verbs.Unsettled)) return null;
        var slots = new OutcomeSlots(OutcomeWish.Solve);
        if (await talk.FindAsync(button.Data.Id, exchange, cancellation) is not { } known) return OutcomeTalk.Unknown(slots, exchange);
        if (!Rights.MayEndProblems(known.Me)) return Reply.Text(Sentences.NoGpoToLead);
        slots = slots with { GpoId = known.Gpo.Id, ProblemId = known.Problem.Id };
        if (!button.Data.IsCurrent && known.Problem.Open) return OutcomeReplies.Closing(known.Gpo, known.Problem, exchange, Sentences.CardOutdated);
        return button.Verb switch
        {
            Verbs.ClosingCheck when known.Problem.Open => OutcomeReplies.Closing(known.Gpo, known.Problem, exchange),
            Verbs.Unsettled when known.Problem.Open => Unsettled(known, button.Data, exchange),
            Verbs.EndForm when known.Problem.Open => Form(known, EndIn(button), null, null, null),
            Verbs.EndProblem => await EndAsync(known, button, exchange, cancellation),
            Verbs.RelaunchPlan => await talk.RunAsync(
                known.Gpo.Id, new RelaunchPlan(known.Problem.Id, button.Data.Version), known.Problem.Id, exchange, cancellation),
            Verbs.ExceptIndicator => await ExceptAsync(known, button, exchange, cancellation),
            _ => await talk.RunAsync(slots, exchange, cancellation),
        };
    }

    // Everybody may call a problem solved; that of another group is then unknown, and what is closed is said to be.
    private async Task<Reply> ClaimAsync(string reference, Exchange exchange, CancellationToken cancellation) =>
        await talk.FindAsync(reference, exchange, cancellation) switch
        {
            null => Reply.Text(OutcomeReplies.NotFound),
            { Me.LeadsTheGroup: false, Problem.Closed: true } known =>
                Reply.Text($"{OutcomeWords.Ended(known.Problem)}. Si le problème est revenu, écrivez « {known.Problem.Id} est revenue »."),
            _ => await SolveAsync(reference, exchange, cancellation),
        };

    private Task<Reply> SolveAsync(string? reference, Exchange exchange, CancellationToken cancellation) =>
        talk.BeginAsync(new OutcomeSlots(OutcomeWish.Solve), reference, exchange, cancellation);

    private async Task<Reply> EndAsync(KnownProblem known, Button button, Exchange exchange, CancellationToken cancellation)
    {
        var end = EndIn(button);
        var to = button.Inputs.Text(EndCard.ToInput);
        EndReason? reason = Enum.TryParse<EndReason>(button.Inputs.Text(EndCard.ReasonInput), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        if (known.Problem.Open)
        {
            if (reason is null) return Form(known, end, null, to, "Choisissez un motif dans la liste.");
            if (end == ProblemStatus.Transferred && to is null) return Form(known, end, reason, null, "Indiquez à qui la problématique est transférée.");
            // Words that name a person are not even shown again.
            if (GpoGuard.NamesAPerson(to, known.Gpo)) return Form(known, end, reason, null, Sentences.FieldNamesAPerson);
        }

        return await talk.RunAsync(known.Gpo.Id, new EndProblem(known.Problem.Id, end, reason, to), known.Problem.Id, exchange, cancellation);
    }

    private async Task<Reply> ExceptAsync(KnownProblem known, Button button, Exchange exchange, CancellationToken cancellation)
    {
        var text = button.Inputs.Text(ClosingCard.ExceptionInput);
        if (known.Problem.Open && text is null) return OutcomeReplies.Closing(known.Gpo, known.Problem, exchange, "Écrivez pourquoi, en une phrase.");
        if (GpoGuard.NamesAPerson(text, known.Gpo)) return OutcomeReplies.Closing(known.Gpo, known.Problem, exchange, Sentences.FieldNamesAPerson);
        return await talk.RunAsync(known.Gpo.Id, new ExceptIndicator(known.Problem.Id, text ?? ""), known.Problem.Id, exchange, cancellation);
    }

    private static Reply Form(KnownProblem known, ProblemStatus end, EndReason? reason, string? to, string? refusal) =>
        Reply.Card(EndCard.Form(known.Gpo, known.Problem, end, reason, to, refusal), OutcomePreviewCard.Summary);

    private static Reply Unsettled(KnownProblem known, CardData data, Exchange exchange)
    {
        var today = ProblemFinder.TodayIn(known.Gpo, exchange);
        var title = $"{known.Problem.Id} : engagements à solder";
        List<(Gpo, Core.Commitments.Commitment)> lines = [.. ClosingCheck.Of(known.Gpo, known.Problem, today).Unsettled
            .OrderBy(CommitmentLine.Order, StringComparer.Ordinal).Select(one => (known.Gpo, one))];
        return lines.Count == 0
            ? OutcomeReplies.Closing(known.Gpo, known.Problem, exchange)
            : Reply.Card(CommitmentListCard.Of(title, null, lines, today, data), title);
    }

    private static ProblemStatus EndIn(Button button) => button.Data.Choice == nameof(ProblemStatus.Transferred)
        ? ProblemStatus.Transferred
        : ProblemStatus.ClosedWithoutFollowUp;
}
