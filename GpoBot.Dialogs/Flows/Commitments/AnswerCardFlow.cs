using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows.Commitments;

/// <summary>The buttons of a commitment's card: open it, answer, and for the sector lead grant or refuse a later date.</summary>
public sealed class AnswerCardFlow(CommitmentFinder commitments, CommandRunner runner) : IFlow
{
    public Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation) => Task.FromResult<Reply?>(null);

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.AnswerForm or Verbs.Answer or Verbs.GrantPostponement or Verbs.RefusePostponement)) return null;
        var id = button.Data.Id ?? "";
        // Found through the person's own rosters: what the card says of its GPO is never believed.
        if (await commitments.FindAsync(id, exchange, cancellation) is not { } found)
            return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.UnknownCommitment, null)));
        if (button.Verb == Verbs.AnswerForm) return AnswerReplies.Ask(found.Gpo, found.Commitment, exchange);
        if (!button.Data.IsCurrent) return AnswerReplies.Ask(found.Gpo, found.Commitment, exchange, Sentences.CardOutdated);

        ICommand command;
        if (button.Verb == Verbs.Answer)
        {
            var (answer, problem) = AnswerInputs.Read(button.Inputs, found.Commitment, CommitmentFinder.TodayIn(found.Gpo, exchange));
            if (answer is null) return AnswerReplies.Ask(found.Gpo, found.Commitment, exchange, problem);
            command = new AnswerCommitment(id, answer, button.Data.Version ?? 0);
        }
        else
        {
            command = new DecidePostponement(id, button.Verb == Verbs.GrantPostponement, button.Data.Version ?? 0);
        }

        return Reply.Deserialise(await runner.RunAsync(found.Gpo.Id, exchange.Person, command, exchange.Stamp,
            (outcome, gpo) => AnswerReplies.Render(WithSubject(outcome, id), gpo, exchange).Serialise(), cancellation));
    }

    // A refusal about the words of the answer is shown on the card of the commitment it was about.
    private static Outcome WithSubject(Outcome outcome, string id) =>
        outcome is Outcome.Refused { Reason: { Subject: null } reason } ? new Outcome.Refused(reason with { Subject = id }) : outcome;
}
