using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Web.Calendar;

/// <summary>
/// Start and end on the clock of the group's zone. A meeting of 90 minutes lasts 90 minutes of real time, also across
/// a clock change; a start that a clock change skips moves forward, as everywhere else.
/// </summary>
public sealed record MeetingTimes(ZonedDateTime Start, ZonedDateTime End)
{
    public static MeetingTimes Of(Group group, Meeting meeting)
    {
        var start = meeting.Start.InZoneLeniently(group.TimeZone);
        return new(start, start.Plus(Duration.FromMinutes(meeting.DurationMinutes)));
    }
}
