using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// How long the ledger remembers. Every turn reads the live rows of a GPO, so that its lines must not pile up with the years: a
/// reminder that went stale long ago is owed to nobody, whether or not a line says so, and then its line can go.
/// </summary>
internal static class LedgerMemory
{
    private static readonly Duration OwedUntil = Duration.FromDays(45);

    // Much longer than any reminder takes to go stale and be out of the question.
    private static readonly Duration Kept = Duration.FromDays(90);

    /// <summary>Too long ago to be said or dropped: it is as if it were not planned.</summary>
    public static bool IsForgotten(PlannedReminder reminder, Instant now) => reminder.StaleAt + OwedUntil <= now;

    /// <summary>The oldest lines that nothing depends on any more, at most so many.</summary>
    public static IReadOnlyList<ReminderEntry> Outlived(Gpo gpo, Instant now, int most)
    {
        var old = gpo.Reminders.Where(entry => entry.RecordedAt + Kept <= now).ToList();
        if (old.Count == 0) return old;
        var needed = ReminderPlan.Whole(gpo).Where(reminder => !IsForgotten(reminder, now)).Select(reminder => reminder.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. old.Where(entry => !needed.Contains(entry.Key)).OrderBy(entry => entry.RecordedAt).Take(most)];
    }
}
