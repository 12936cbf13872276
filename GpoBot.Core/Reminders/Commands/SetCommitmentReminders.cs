using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>The sector lead stops the reminders of one commitment, or lets them go again, from now on and not put off any more.</summary>
public sealed record SetCommitmentReminders(string CommitmentId, bool Stopped) : ICommand
{
    public string Verb => Stopped ? "commitment.reminders.stop" : "commitment.reminders.resume";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MaySetReminders(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindCommitment(CommitmentId) is not { } before) return Outcome.Refuse(RefusalCode.UnknownCommitment, CommitmentId);
        if (!before.Open) return Outcome.Refuse(RefusalCode.AlreadyClosed, before.Id);
        var after = before with { RemindersStopped = Stopped, SnoozedUntil = Stopped ? before.SnoozedUntil : null };
        if (after == before) return new Outcome.Unchanged(new CommitmentRemindersSet(before));
        return new Outcome.Done(new CommitmentRemindersSet(after), [
            after, situation.Audit(Verb, after.Id, Told(before), Told(after)),
        ]);
    }

    private static string? Told(Commitment commitment) =>
        commitment.RemindersStopped ? "stopped" : PauseReminders.Iso(commitment.SnoozedUntil);
}

/// <summary>The commitment as it now stands.</summary>
public sealed record CommitmentRemindersSet(Commitment Commitment) : Happening;
