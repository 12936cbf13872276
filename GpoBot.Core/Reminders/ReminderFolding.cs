using GpoBot.Core.Effects;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Turns what one person is owed in one pass into as few messages as say it once. All late commitments make one message;
/// what it asks about is left out of the news, and so is what the news before an earlier meeting ask about. News with nothing
/// left to ask are settled by the message that asked it.
/// </summary>
internal static class ReminderFolding
{
    public static IEnumerable<DueReminder> Fold(IEnumerable<PlannedReminder> ofOnePerson)
    {
        var byKind = ofOnePerson.OrderBy(reminder => reminder.DueAt).ToLookup(reminder => TopicOf(reminder.Kind));
        List<DueReminder> questions = [];

        var overdue = byKind[MessageTopics.CommitmentOverdue].ToList();
        if (overdue.Count > 0)
            questions.Add(Message([.. overdue.Select(one => one.Key)], overdue[0], [.. overdue.SelectMany(one => one.SubjectIds)]));

        foreach (var news in byKind[MessageTopics.CommitmentNews])
        {
            var left = news.SubjectIds.Except(questions.SelectMany(question => question.SubjectIds)).ToList();
            if (left.Count > 0)
            {
                questions.Add(Message([news.Key], news, left));
                continue;
            }
            var asked = questions.FindIndex(question => question.SubjectIds.Contains(news.SubjectIds[0]));
            questions[asked] = questions[asked] with { Keys = [.. questions[asked].Keys, news.Key] };
        }

        return byKind[MessageTopics.MeetingReminder].Select(one => Message([one.Key], one, one.SubjectIds)).Concat(questions);
    }

    public static string TopicOf(string kind) => kind switch
    {
        ReminderKinds.CommitmentNews => MessageTopics.CommitmentNews,
        ReminderKinds.CommitmentOverdue => MessageTopics.CommitmentOverdue,
        _ => MessageTopics.MeetingReminder,
    };

    private static DueReminder Message(IReadOnlyList<string> keys, PlannedReminder first, IReadOnlyList<string> subjects) =>
        new(keys, TopicOf(first.Kind), first.RecipientId, subjects, first.DueAt, Stale: false);
}
