using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Effects;

/// <summary>Effects with stable ids: the same decision, taken twice, asks for the same thing once.</summary>
public static class EffectFactory
{
    /// <param name="occasion">What makes this message one of its kind: a meeting id, a commitment and its version.</param>
    public static Effect Message(
        Situation situation, string topic, string recipientId, string occasion, params IReadOnlyList<string> subjectIds) => new()
    {
        Id = $"msg.{topic}.{occasion}.{recipientId}", Kind = EffectKind.Message, Topic = topic,
        SubjectIds = subjectIds, Recipient = recipientId, DueAt = situation.Now,
    };

    /// <summary>Brings the calendar to this state of the meeting.</summary>
    public static Effect Calendar(Situation situation, Meeting meeting) => Calendar(situation.Gpo, meeting, situation.Now);

    public static Effect Calendar(Gpo gpo, Meeting meeting, Instant now) => new()
    {
        Id = $"cal.{CalendarTopics.Sync}.{meeting.Id}.v{meeting.Version}", Kind = EffectKind.Calendar, Topic = CalendarTopics.Sync,
        SubjectIds = [meeting.Id], Recipient = gpo.Group.Mailbox ?? gpo.Id, DueAt = now,
    };
}

/// <summary>What can be asked of the calendar: the state is in the store, so there is one thing.</summary>
public static class CalendarTopics
{
    public const string Sync = "sync";
}
