using System.Globalization;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Calendar;

/// <summary>
/// The lines of one event that an invitation and a subscription have in common, so that whoever has both has one meeting: same
/// UID, same number of the change, same times.
/// </summary>
internal static class IcsEvent
{
    /// <summary>Opens the event; whoever calls adds lines of its own and ends it.</summary>
    /// <param name="stamp">RFC 5545 DTSTAMP.</param>
    public static IcsText Begin(IcsText ics, CalendarRequest request, Instant stamp, bool cancelled, string? comment = null)
    {
        var meeting = request.Meeting;
        var times = MeetingTimes.Of(request.Group, meeting);
        ics.Line("BEGIN:VEVENT")
            .Line($"UID:{MeetingUid.Of(request)}")
            .Line($"SEQUENCE:{(cancelled ? meeting.Version : meeting.Version - 1)}")
            .Line($"DTSTAMP:{Moment(stamp)}")
            .Line(Time("DTSTART", times.Start, times.InUtc)).Line(Time("DTEND", times.End, times.InUtc))
            .Text("SUMMARY", request.Subject)
            .Text("LOCATION", meeting.Place)
            .Text("DESCRIPTION", request.Description)
            .Text("COMMENT", comment)
            .Line(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        if (VideoOf(meeting) is { } video) ics.Line($"URL:{video.AbsoluteUri}");
        return request.Group.Mailbox is { } mailbox
            ? ics.Line($"ORGANIZER;CN={IcsText.Quoted($"GPO {request.Group.Id}")}:{IcsText.MailTo(mailbox)}")
            : ics;
    }

    public static string Moment(Instant at) => at.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static Uri? VideoOf(Meeting meeting) =>
        meeting.HasVideo && Uri.TryCreate(meeting.JoinUrl, UriKind.Absolute, out var video) ? video : null;

    private static string Time(string name, ZonedDateTime at, bool utc)
    {
        var wall = at.LocalDateTime.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return utc ? $"{name}:{wall}Z" : $"{name};TZID={at.Zone.Id}:{wall}";
    }
}
