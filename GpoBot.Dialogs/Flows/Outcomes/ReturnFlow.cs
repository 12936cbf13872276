using GpoBot.Core.Access;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>What was solved, afterwards: it is back, says a member; it is taken up again, or has stayed solved.</summary>
public sealed class ReturnFlow(OutcomeTalk talk) : IFlow
{
    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => intent switch
    {
        Intent.ReopenProblem said => await talk.BeginAsync(new OutcomeSlots(OutcomeWish.Reopen), said.Reference, exchange, cancellation),
        Intent.AnswerRecurrence { Stable: true } said => await talk.BeginAsync(new OutcomeSlots(OutcomeWish.Stable), said.Reference, exchange, cancellation),
        Intent.AnswerRecurrence said => await BackAsync(said.Reference, null, exchange, cancellation),
        Intent.ReportRecurrence said => await BackAsync(said.Reference, said.PlaceWords, exchange, cancellation),
        _ => null,
    };

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.ReopenProblem or Verbs.MarkStable or Verbs.NoteReturn)) return null;
        var slots = new OutcomeSlots(button.Verb == Verbs.MarkStable ? OutcomeWish.Stable : OutcomeWish.Reopen);
        if (await talk.FindAsync(button.Data.Id, exchange, cancellation) is not { } known) return OutcomeTalk.Unknown(slots, exchange);
        if (!Rights.MayEndProblems(known.Me)) return Reply.Text(Sentences.NoGpoToLead);
        if (button.Verb == Verbs.NoteReturn)
        {
            return await talk.RunAsync(
                known.Gpo.Id, new NoteReturn(known.Problem.Id, button.Data.Choice ?? ""), known.Problem.Id, exchange, cancellation);
        }

        slots = slots with { GpoId = known.Gpo.Id, ProblemId = known.Problem.Id };
        return await talk.RunAsync(slots, exchange, cancellation);
    }

    // Whoever leads takes it up; everybody else proposes it to them.
    private async Task<Reply> BackAsync(string? reference, string? words, Exchange exchange, CancellationToken cancellation)
    {
        var proposed = new OutcomeSlots(OutcomeWish.Return, Text: words);
        if (reference is null) return await talk.BeginAsync(proposed, null, exchange, cancellation, words);
        if (await talk.FindAsync(reference, exchange, cancellation) is not { } known) return OutcomeTalk.Unknown(proposed, exchange);
        return await talk.NextAsync(
            known.Me.LeadsTheGroup && known.Problem.Closed ? new OutcomeSlots(OutcomeWish.Reopen) : proposed, known, exchange, cancellation);
    }
}
