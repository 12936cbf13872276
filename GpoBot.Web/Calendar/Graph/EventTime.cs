using GpoBot.Core.Meetings;
using Microsoft.Graph.Models;
using NodaTime;
using Group = GpoBot.Core.Groups.Group;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>How the time of an event stands to the meeting's, and who made it differ.</summary>
internal enum EventTimeState
{
    /// <summary>As decided, and marked so.</summary>
    Right,

    /// <summary>The time that was decided, by chance or by a hand that was faster: only the mark is missing.</summary>
    Unmarked,

    /// <summary>A decision that is not written yet.</summary>
    ToWrite,

    /// <summary>It was written as decided, and somebody changed it since.</summary>
    MovedByHand,

    /// <summary>Written from a later decision than the one at hand.</summary>
    FromLater,
}

/// <summary>Tells a move by hand from a decision of ours that is still to be written, by the mark each writing leaves.</summary>
internal static class EventTime
{
    public static EventTimeState Of(Group group, Meeting meeting, Event read) =>
        (GraphTags.TimeOf(read), IsSame(group, meeting, read)) switch
        {
            (var mark, _) when mark > meeting.TimeVersion => EventTimeState.FromLater,
            (var mark, true) => mark == meeting.TimeVersion ? EventTimeState.Right : EventTimeState.Unmarked,
            (var mark, false) => mark == meeting.TimeVersion ? EventTimeState.MovedByHand : EventTimeState.ToWrite,
        };

    /// <summary>Compared as moments: the calendar may tell them in another zone.</summary>
    public static bool IsSame(Group group, Meeting meeting, Event read)
    {
        var times = MeetingTimes.Of(group, meeting);
        return GraphTimes.Moment(read.Start) == times.Start.ToInstant() && GraphTimes.Moment(read.End) == times.End.ToInstant();
    }
}
