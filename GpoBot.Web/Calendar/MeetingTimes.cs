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
        var end = start.Plus(Duration.FromMinutes(meeting.DurationMinutes));
        // In the hour that comes twice a wall time is two moments, and readers differ on which: UTC has no such hour.
        return ComesTwice(start) || ComesTwice(end)
            ? new(start.WithZone(DateTimeZone.Utc), end.WithZone(DateTimeZone.Utc))
            : new(start, end);
    }

    /// <summary>Told without a zone of its own.</summary>
    public bool InUtc => Start.Zone.Equals(DateTimeZone.Utc);

    private static bool ComesTwice(ZonedDateTime at) => at.Zone.MapLocal(at.LocalDateTime).Count > 1;
}
