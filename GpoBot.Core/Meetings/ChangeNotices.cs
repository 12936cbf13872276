using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using NodaTime.Text;

namespace GpoBot.Core.Meetings;

/// <summary>Tells the invited of a change, one message a person, where the calendar does not do it.</summary>
internal static class ChangeNotices
{
    public static IEnumerable<Effect> Of(Situation situation, ChangePlan plan)
    {
        if (situation.CalendarInvites || plan.Changed is not [var first, ..]) return [];
        var topic = plan.Moves ? MessageTopics.MeetingMoved : MessageTopics.MeetingChanged;
        var former = plan is { Moves: true, Changed.Count: 1 } ? LocalDateTimePattern.GeneralIso.Format(first.Before.Start) : null;
        return plan.Changed
            .SelectMany(change => change.After.InvitedIds.Select(id => (Invited: id, change.After)))
            .GroupBy(line => line.Invited, line => line.After)
            .Select(person => EffectFactory.Message(
                situation, topic, person.Key, $"{first.After.Id}.v{first.After.Version}", [.. person.Select(meeting => meeting.Id)])
                with { Reason = former });
    }
}
