using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

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

    public static Effect Calendar(Situation situation, string topic, Meeting meeting) => new()
    {
        Id = $"cal.{topic}.{meeting.Id}.v{meeting.Version}", Kind = EffectKind.Calendar, Topic = topic,
        SubjectIds = [meeting.Id], Recipient = situation.Gpo.Group.Mailbox ?? situation.Gpo.Id, DueAt = situation.Now,
    };
}

/// <summary>What can be asked of the calendar.</summary>
public static class CalendarTopics
{
    public const string Create = "create";
    public const string Cancel = "cancel";
}
