using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Calendar.Feeds;

/// <summary>
/// Writes meetings as one calendar to subscribe to. Pure, and without the present time in it: as long as nothing changed, every
/// reading gives the same text.
/// </summary>
public static class IcsFeed
{
    /// <param name="meetings">Their attendees are left out: who is invited is nobody's business but the organiser's.</param>
    public static string Write(IReadOnlyList<CalendarRequest> meetings)
    {
        var ics = new IcsText()
            .Line("BEGIN:VCALENDAR").Line("VERSION:2.0").Line(IcsWriter.Producer).Line("METHOD:PUBLISH")
            // The same twice: programs read either the standard's name or the one that was there before it.
            .Text("NAME", "GPO").Text("X-WR-CALNAME", "GPO")
            .Line("REFRESH-INTERVAL;VALUE=DURATION:PT1H").Line("X-PUBLISHED-TTL:PT1H");
        var times = meetings.Select(meeting => MeetingTimes.Of(meeting.Group, meeting.Meeting)).Where(time => !time.InUtc);
        foreach (var zone in times.GroupBy(time => time.Start.Zone.Id).OrderBy(zone => zone.Key, StringComparer.Ordinal))
            IcsTimeZone.Write(ics, zone.First().Start.Zone, zone.Min(time => time.Start.Year), zone.Max(time => time.Start.Year));
        foreach (var meeting in meetings) Write(ics, meeting);
        return ics.Line("END:VCALENDAR").ToString();
    }

    private static void Write(IcsText ics, CalendarRequest request)
    {
        var cancelled = request.Meeting.Status == MeetingStatus.Cancelled;
        var stamp = StampOf(request.Meeting);
        IcsEvent.Begin(ics, request, stamp, cancelled, cancelled ? request.CancelComment : null)
            .Line($"LAST-MODIFIED:{IcsEvent.Moment(stamp)}")
            // Nobody is busy with what does not take place.
            .Line(cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE")
            .Line("END:VEVENT");
    }

    /// <summary>Grows with each change that participants learn of and with nothing else; a second stands for a change.</summary>
    private static Instant StampOf(Meeting meeting) =>
        Instant.Max(meeting.PlannedAt, meeting.AnswersSince ?? meeting.PlannedAt) + Duration.FromSeconds(meeting.Version - 1);
}
