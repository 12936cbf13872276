using GpoBot.Core.Ports;
using Microsoft.Graph.Models;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>What an event lacks to be what the store says.</summary>
/// <param name="Patch">The change that mends all of it at once, holding only what differs; null when nothing does.</param>
/// <param name="MovedByHand">Its time differs too, but that is not ours to write.</param>
internal sealed record EventDifference(Event? Patch, bool MovedByHand)
{
    /// <summary>
    /// Only what differs is written: the calendar mails everybody about a time or a place, even the same one, but of a list of
    /// attendees only to those who come or go. Never the body, in which the link stands, and never the subject.
    /// </summary>
    public static EventDifference Of(CalendarRequest request, Event read)
    {
        var (patch, differs) = (new Event(), false);
        var time = EventTime.Of(request.Group, request.Meeting, read);
        // A later decision than ours was seen, and the store still does not know of it: the store holds.
        if (time == EventTimeState.FromLater)
            time = EventTime.IsSame(request.Group, request.Meeting, read) ? EventTimeState.Unmarked : EventTimeState.ToWrite;

        if (time == EventTimeState.ToWrite)
        {
            var times = MeetingTimes.Of(request.Group, request.Meeting);
            (patch.Start, patch.End) = (GraphTimes.Of(times.Start), GraphTimes.Of(times.End));
        }

        if (time is EventTimeState.ToWrite or EventTimeState.Unmarked)
            (patch.SingleValueExtendedProperties, differs) = ([GraphTags.Time(request.Meeting.TimeVersion)], true);
        if (AttendeeList.Changed(request, read) is { } attendees) (patch.Attendees, differs) = (attendees, true);
        if (!EventPlace.IsRight(request, read)) (patch.Location, differs) = (EventPlace.Of(request) ?? EventPlace.Nowhere, true);
        if (request.Meeting.HasVideo && read.IsOnlineMeeting != true)
            (patch.IsOnlineMeeting, patch.OnlineMeetingProvider, differs) = (true, OnlineMeetingProviderType.TeamsForBusiness, true);
        return new(differs ? patch : null, time == EventTimeState.MovedByHand);
    }

    /// <summary>The answer to a creation, which does not tell our marks, shows what was asked for.</summary>
    public static bool IsNone(CalendarRequest request, Event made) =>
        made.IsCancelled != true && EventTime.IsSame(request.Group, request.Meeting, made) && EventPlace.IsRight(request, made)
        && AttendeeList.Changed(request, made) is null;
}
