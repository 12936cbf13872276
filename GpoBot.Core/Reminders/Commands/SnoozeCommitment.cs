using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using NodaTime;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>
/// Puts the reminders of one commitment off to a day. Nothing of the commitment itself changes, so that a card drawn before can
/// still be answered.
/// </summary>
/// <param name="Until">First day on which its owner may be reminded again.</param>
public sealed record SnoozeCommitment(string CommitmentId, LocalDate Until) : ICommand
{
    public string Verb => "commitment.snooze";

    public Outcome Decide(Situation situation)
    {
        if (situation.Gpo.FindCommitment(CommitmentId) is not { } before || !Rights.MayAnswer(situation.Actor, before, situation.Gpo))
            return Outcome.Refuse(RefusalCode.UnknownCommitment, CommitmentId);
        if (!before.Open) return Outcome.Refuse(RefusalCode.AlreadyClosed, before.Id);
        if (PauseLimits.Check(Until, situation.Today, PauseLimits.MostSnoozeDays) is { } refused) return refused;
        if (before.SnoozedUntil == Until) return new Outcome.Unchanged(new CommitmentSnoozed(before, Until));

        var after = before with { SnoozedUntil = Until };
        return new Outcome.Done(new CommitmentSnoozed(after, Until), [
            after, situation.Audit(Verb, after.Id, PauseReminders.Iso(before.SnoozedUntil), PauseReminders.Iso(Until)),
        ]);
    }
}

/// <summary>Nobody is reminded of this commitment before that day.</summary>
public sealed record CommitmentSnoozed(Commitment Commitment, LocalDate Until) : Happening;
