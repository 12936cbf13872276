using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Attendance;

/// <summary>
/// Whom an answer concerns beside the one whose it is: the deputy who is asked, or no longer needed, and those who counted on a
/// deputy that does not come.
/// </summary>
internal static class AttendanceNotices
{
    public static IEnumerable<Effect> Of(
        Situation situation, Meeting meeting, Contact who, AttendanceAnswer? former, AttendanceAnswer answer)
    {
        if (former?.DeputyId is { } freed && freed != answer.DeputyId) yield return Tell(MessageTopics.DeputyFreed, freed);
        if (answer.DeputyId is { } asked) yield return Tell(MessageTopics.DeputyAsked, asked);
        if (answer.Attending is Attending.Coming or Attending.Tentative || MeetingAnswers.StaysAway(meeting, who.Id)) yield break;
        foreach (var principal in MeetingAnswers.Principals(meeting, who.Id).Where(id => id != situation.Actor.Id))
            yield return Tell(MessageTopics.DeputyDeclined, principal);

        // Minds change back and forth: each turn is an occasion of its own.
        Effect Tell(string topic, string recipientId) => EffectFactory.Message(
            situation, topic, recipientId, $"{meeting.Id}.{who.Id}.{situation.CorrelationId}", meeting.Id, who.Id);
    }
}
