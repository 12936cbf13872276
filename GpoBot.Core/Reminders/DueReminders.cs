using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>What is owed at a moment: the question every reminder pass asks.</summary>
public static class DueReminders
{
    /// <summary>Lines of one message: what somebody is owed beyond that comes in a second one, as a transaction holds no more.</summary>
    private const int MostLines = 80;

    /// <summary>
    /// All that has fallen due and is not in the ledger, whenever the last pass was. First what is to be said, one message a
    /// person; then what went stale, line by line.
    /// </summary>
    public static IReadOnlyList<DueReminder> At(Instant now, Gpo gpo)
    {
        var open = SpeakingHours.OnOrAfter(now, gpo.Group);
        var owed = ReminderPlan.Of(gpo)
            .Where(reminder => !LedgerMemory.IsForgotten(reminder, now) && reminder.OwedFrom(now, open) <= now)
            .ToLookup(reminder => reminder.IsStaleAt(now));
        var said = owed[false]
            .GroupBy(reminder => reminder.RecipientId, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => Message([.. ReminderFolding.InOrder(person).Take(MostLines)]));
        return [.. said, .. owed[true].Select(Dropped)];
    }

    private static DueReminder Message(IReadOnlyList<PlannedReminder> ofOnePerson)
    {
        var lines = ReminderFolding.Fold(ofOnePerson);
        return new DueReminder(
            [.. lines.Select(line => line.Key).Union(ofOnePerson.Select(line => line.Key))], ReminderFolding.TopicOf(lines),
            ofOnePerson[0].RecipientId, [.. lines.SelectMany(line => line.SubjectIds).Distinct()],
            ofOnePerson.Min(line => line.DueAt), Stale: false);
    }

    private static DueReminder Dropped(PlannedReminder reminder) => new(
        [reminder.Key], ReminderFolding.TopicOf(reminder.Kind), reminder.RecipientId, reminder.SubjectIds, reminder.DueAt, Stale: true);
}
