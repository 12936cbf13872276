using GpoBot.Core.Attendance;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>The last look before a message leaves: the world may have moved since it was decided.</summary>
public static class SendingCheck
{
    /// <summary>False when saying it has become wrong or pointless: the effect is then dropped.</summary>
    public static bool StillWanted(Effect effect, Gpo gpo, Instant now) =>
        effect.Kind != EffectKind.Message
        || gpo.FindContact(effect.Recipient) is { Active: true } recipient && effect.Topic switch
        {
            MessageTopics.MeetingReminder => gpo.Meetings.Any(meeting => IsWanted(meeting, effect, recipient, gpo, now)),
            MessageTopics.CommitmentNews or MessageTopics.CommitmentOverdue or MessageTopics.CommitmentNew =>
                WantedSubjects(effect, gpo, now).Count > 0,
            MessageTopics.DeputyAsked or MessageTopics.DeputyFreed => IsWantedOfDeputy(effect, gpo, now),
            _ => true,
        };

    /// <summary>
    /// The commitments of a question that are still worth asking about, in its order. Of several, some may have been answered
    /// while the message waited.
    /// </summary>
    public static IReadOnlyList<string> WantedSubjects(Effect effect, Gpo gpo, Instant now) =>
    [
        .. effect.SubjectIds.Where(id => gpo.FindCommitment(id) is { } commitment && effect.Topic switch
        {
            MessageTopics.CommitmentOverdue =>
                commitment.OwnerId == effect.Recipient && OverdueReminders.IsWanted(commitment, gpo, now),
            MessageTopics.CommitmentNews =>
                commitment.OwnerId == effect.Recipient && NewsReminders.IsWanted(commitment, gpo, effect.DueAt)
                && gpo.Meetings.Any(meeting => MeetsAfterNews(meeting, effect, gpo, now)),
            _ => CommitmentOwners.IsLive(commitment) && !(commitment.AnsweredAt >= effect.DueAt)
                && gpo.FindContact(effect.Recipient) is { } contact && commitment.IsOwnedBy(contact)
                && CommitmentOwners.MayHear(contact, commitment),
        }),
    ];

    /// <summary>What a message of reminders still has to say: of what it was made for, what the plan still holds now.</summary>
    public static IReadOnlyList<PlannedReminder> WantedReminders(Effect effect, Gpo gpo, Instant now) =>
    [
        .. ReminderPlan.Whole(gpo).Where(reminder =>
            reminder.RecipientId == effect.Recipient && effect.ReminderKeys.Contains(reminder.Key) && !reminder.IsStaleAt(now)),
    ];

    // A reminder belongs to the date it was reckoned from: a meeting that moved has other moments, and is told anew.
    private static bool IsWanted(Meeting meeting, Effect effect, Contact recipient, Gpo gpo, Instant now) =>
        effect.SubjectIds.Contains(meeting.Id) && meeting.Status == MeetingStatus.Planned
        && ReminderMoments.Of(meeting, gpo.Group).Any(moment =>
            moment.DueAt == effect.DueAt && now < moment.StaleAt && MeetingReminders.IsTold(recipient, meeting, moment));

    // A deputy may have been asked and freed again before either left.
    private static bool IsWantedOfDeputy(Effect effect, Gpo gpo, Instant now) =>
        gpo.Meetings.FirstOrDefault(meeting => effect.SubjectIds.Contains(meeting.Id)) is { Status: MeetingStatus.Planned } meeting
        && now < meeting.StartInstant(gpo.Group.TimeZone)
        && MeetingAnswers.Principals(meeting, effect.Recipient).Any(effect.SubjectIds.Contains) == (effect.Topic == MessageTopics.DeputyAsked);

    private static bool MeetsAfterNews(Meeting meeting, Effect effect, Gpo gpo, Instant now) =>
        meeting.Status == MeetingStatus.Planned
        && ReminderMoments.NewsBefore(meeting, gpo.Group) is var news && news.DueAt == effect.DueAt && now < news.StaleAt;
}
