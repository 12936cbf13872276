using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using NodaTime.Text;

namespace GpoBot.Core.Reminders;

/// <summary>How often the owner of a commitment was reminded of its present due date: what its lead is told when nothing came of it.</summary>
public static class AskedSoFar
{
    private static readonly string[] ToTheOwner =
    [
        ReminderKinds.CommitmentWeek, ReminderKinds.CommitmentTwoDays, ReminderKinds.CommitmentOverdue, ReminderKinds.CommitmentWeekLate,
    ];

    /// <summary>What was dropped was never said, and does not count.</summary>
    public static int Of(Gpo gpo, Commitment commitment)
    {
        if (commitment.DueOn is not { } due) return 0;
        var subject = $".{commitment.Id}.{LocalDatePattern.Iso.Format(due)}.";
        return gpo.Reminders.Count(entry => !entry.Dropped
            && ToTheOwner.Any(kind => entry.Key.StartsWith(kind + subject, StringComparison.Ordinal)));
    }
}
