using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>What is owed at a moment: the question every reminder pass asks.</summary>
public static class DueReminders
{
    /// <summary>
    /// All that has fallen due and is not in the ledger, whenever the last pass was. First what is to be said, person by
    /// person and folded so that nobody is asked the same twice; then what went stale, line by line.
    /// </summary>
    public static IReadOnlyList<DueReminder> At(Instant now, Gpo gpo)
    {
        var open = SpeakingHours.OnOrAfter(now, gpo.Group);
        var owed = ReminderPlan.Of(gpo)
            .Where(reminder => reminder.OwedFrom(now, open) <= now)
            .ToLookup(reminder => reminder.IsStaleAt(now));
        var said = owed[false]
            .GroupBy(reminder => reminder.RecipientId, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .SelectMany(ReminderFolding.Fold);
        return [.. said, .. owed[true].Select(Dropped)];
    }

    private static DueReminder Dropped(PlannedReminder reminder) => new(
        [reminder.Key], ReminderFolding.TopicOf(reminder.Kind), reminder.RecipientId, reminder.SubjectIds, reminder.DueAt, Stale: true);
}
