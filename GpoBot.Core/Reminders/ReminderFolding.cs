using GpoBot.Core.Effects;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Makes one message of what one person is owed in one pass: in the order in which it is read, and nothing twice. The agenda
/// says the meeting, and of several questions about one commitment the most pressing is put.
/// </summary>
internal static class ReminderFolding
{
    // In the order of reading; within a family the first that names a subject speaks for it.
    private static readonly (string Kind, string Family, string Topic)[] Order =
    [
        (ReminderKinds.MeetingHour, "hour", MessageTopics.MeetingReminder),
        (ReminderKinds.MeetingAgenda, "meeting", MessageTopics.MeetingAgenda),
        (ReminderKinds.MeetingDay, "meeting", MessageTopics.MeetingReminder),
        (ReminderKinds.MeetingWeek, "meeting", MessageTopics.MeetingReminder),
        (ReminderKinds.CommitmentWeekLate, "commitment", MessageTopics.CommitmentOverdue),
        (ReminderKinds.CommitmentOverdue, "commitment", MessageTopics.CommitmentOverdue),
        (ReminderKinds.CommitmentTwoDays, "commitment", MessageTopics.CommitmentDue),
        (ReminderKinds.CommitmentWeek, "commitment", MessageTopics.CommitmentDue),
        (ReminderKinds.CommitmentNews, "commitment", MessageTopics.CommitmentNews),
        (ReminderKinds.OpinionAsked, "opinion", MessageTopics.OpinionReminder),
        (ReminderKinds.CommitmentSilent, "silent", MessageTopics.CommitmentSilent),
        (ReminderKinds.EvaluationDue, "evaluation", MessageTopics.EvaluationDue),
        (ReminderKinds.Recurrence, "recurrence", MessageTopics.RecurrenceDue),
        (ReminderKinds.Inactivity, "inactivity", MessageTopics.Inactivity),
    ];

    private static readonly Dictionary<string, int> Ranks =
        Order.Select((one, rank) => (one.Kind, rank)).ToDictionary(one => one.Kind, one => one.rank, StringComparer.Ordinal);

    /// <summary>What is left to say of each line once the others have spoken; a line with nothing left is not among them.</summary>
    public static IReadOnlyList<PlannedReminder> Fold(IEnumerable<PlannedReminder> ofOnePerson)
    {
        HashSet<(string Family, string SubjectId)> said = [];
        List<PlannedReminder> lines = [];
        foreach (var line in InOrder(ofOnePerson))
        {
            var family = Order[Ranks[line.Kind]].Family;
            List<string> left = [.. line.SubjectIds.Where(id => said.Add((family, id)))];
            if (left.Count > 0) lines.Add(left.Count == line.SubjectIds.Count ? line : line with { SubjectIds = left });
        }
        return lines;
    }

    public static IEnumerable<PlannedReminder> InOrder(IEnumerable<PlannedReminder> reminders) => reminders
        .OrderBy(one => Ranks[one.Kind]).ThenBy(one => one.DueAt).ThenBy(one => one.Key, StringComparer.Ordinal);

    /// <summary>The topic of a message: that of its lines when they share one.</summary>
    public static string TopicOf(IReadOnlyList<PlannedReminder> lines)
    {
        var topics = lines.Select(line => TopicOf(line.Kind)).Distinct().ToList();
        return topics is [var only] ? only : MessageTopics.Reminders;
    }

    public static string TopicOf(string kind) => Order[Ranks[kind]].Topic;
}
