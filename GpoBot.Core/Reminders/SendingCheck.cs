using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
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
        || gpo.FindContact(effect.Recipient) is { Active: true } && effect switch
        {
            { ReminderKeys.Count: > 0 } => Standing(effect, gpo, now).Any(),
            _ when AsksOfCommitments(effect) => WantedSubjects(effect, gpo, now).Count > 0,
            { Topic: MessageTopics.DeputyAsked or MessageTopics.DeputyFreed } => IsWantedOfDeputy(effect, gpo, now),
            _ => true,
        };

    /// <summary>
    /// The moment from which a message that is still wanted may leave: now, or when the day opens, or when what was put off in the
    /// meantime comes back.
    /// </summary>
    public static Instant LeavesFrom(Effect effect, Gpo gpo, Instant now)
    {
        if (effect.ReminderKeys.Count == 0 && !WaitsForOpening(effect.Topic)) return now;
        var open = SpeakingHours.OnOrAfter(now, gpo.Group);
        if (effect.ReminderKeys.Count == 0) return open;
        return Standing(effect, gpo, now).Min(line => (Instant?)line.OwedFrom(now, open)) ?? now;
    }

    /// <summary>
    /// What a message of reminders has to say: of what it was made for, what the plan still holds now, in the order of reading and
    /// nothing twice.
    /// </summary>
    public static IReadOnlyList<PlannedReminder> WantedReminders(Effect effect, Gpo gpo, Instant now) =>
        effect.ReminderKeys.Count == 0 ? [] : ReminderFolding.Fold(Standing(effect, gpo, now).Where(line => line.DueAt <= now));

    /// <summary>
    /// What a message is about, in its order: of reminders what is left to say, of a question about commitments those that are
    /// still worth asking about, since some may have been answered while the message waited; of all others everything.
    /// </summary>
    public static IReadOnlyList<string> WantedSubjects(Effect effect, Gpo gpo, Instant now) => effect switch
    {
        { ReminderKeys.Count: > 0 } => [.. WantedReminders(effect, gpo, now).SelectMany(line => line.SubjectIds).Distinct()],
        _ when AsksOfCommitments(effect) =>
            [.. effect.SubjectIds.Where(id => gpo.FindCommitment(id) is { } commitment && IsOpenQuestion(commitment, effect, gpo))],
        _ => effect.SubjectIds,
    };

    private static IEnumerable<PlannedReminder> Standing(Effect effect, Gpo gpo, Instant now) =>
        ReminderPlan.Whole(gpo, effect.Recipient).Where(line => !line.IsStaleAt(now) && effect.ReminderKeys.Contains(line.Key));

    // What nobody asked for at this hour and nobody can mend at night: a question of the lead's, and news that something did not arrive.
    private static bool WaitsForOpening(string topic) => topic is MessageTopics.CommitmentNudge
        or MessageTopics.DeliveryFailed or MessageTopics.MovedToMail or MessageTopics.CalendarFailed;

    private static bool AsksOfCommitments(Effect effect) => effect.Topic is MessageTopics.CommitmentNew or MessageTopics.CommitmentNudge
        or MessageTopics.CommitmentDue or MessageTopics.CommitmentNews or MessageTopics.CommitmentOverdue;

    private static bool IsOpenQuestion(Commitment commitment, Effect effect, Gpo gpo) =>
        CommitmentOwners.IsLive(commitment) && !(commitment.AnsweredAt >= effect.DueAt)
        && gpo.FindContact(effect.Recipient) is { } contact && commitment.IsOwnedBy(contact)
        && CommitmentOwners.MayHear(contact, commitment);

    // A deputy may have been asked and freed again before either left.
    private static bool IsWantedOfDeputy(Effect effect, Gpo gpo, Instant now) =>
        gpo.Meetings.FirstOrDefault(meeting => effect.SubjectIds.Contains(meeting.Id)) is { Status: MeetingStatus.Planned } meeting
        && now < meeting.StartInstant(gpo.Group.TimeZone)
        && MeetingAnswers.Principals(meeting, effect.Recipient).Any(effect.SubjectIds.Contains) == (effect.Topic == MessageTopics.DeputyAsked);
}
