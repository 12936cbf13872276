using System.Globalization;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Web.Calendar;

/// <summary>
/// Writes a meeting as iCalendar (RFC 5545, RFC 5546), for a file or for a text/calendar part of a mail. Pure. Files
/// and mails of one meeting share its UID; a cancellation always has a higher SEQUENCE than what it cancels.
/// </summary>
public static class IcsWriter
{
    public static string Write(Invitation invitation)
    {
        var (group, meeting) = (invitation.Request.Group, invitation.Request.Meeting);
        var times = MeetingTimes.Of(group, meeting);
        var cancelled = invitation.Method == InvitationMethod.Cancel;
        var ics = new IcsText()
            .Line("BEGIN:VCALENDAR").Line("VERSION:2.0").Line("PRODID:-//GpoBot//GpoBot//FR")
            .Line($"METHOD:{Name(invitation.EffectiveMethod)}");
        if (!times.InUtc) IcsTimeZone.Write(ics, times.Start.Zone, times.Start.Year);

        ics.Line("BEGIN:VEVENT")
            .Line($"UID:{MeetingUid.Of(invitation.Request)}")
            .Line($"SEQUENCE:{(cancelled ? meeting.Version : meeting.Version - 1)}")
            .Line($"DTSTAMP:{invitation.Stamp.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}")
            .Line(Time("DTSTART", times.Start, times.InUtc)).Line(Time("DTEND", times.End, times.InUtc))
            .Text("SUMMARY", invitation.Request.Subject)
            .Text("LOCATION", meeting.Place)
            .Text("DESCRIPTION", invitation.Request.Description)
            .Text("COMMENT", invitation.Comment)
            .Line(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        if (meeting.HasVideo && Uri.TryCreate(meeting.JoinUrl, UriKind.Absolute, out var video))
            ics.Line($"URL:{video.AbsoluteUri}");
        if (group.Mailbox is { } mailbox)
        {
            ics.Line($"ORGANIZER;CN={IcsText.Quoted($"GPO {group.Id}")}:{IcsText.MailTo(mailbox)}");
            foreach (var attendee in invitation.Request.Attendees) ics.Line(Attendee(attendee, cancelled));
        }
        return ics.Line("END:VEVENT").Line("END:VCALENDAR").ToString();
    }

    private static string Attendee(Contact contact, bool cancelled) =>
        $"ATTENDEE;CN={IcsText.Quoted(contact.FullName)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;"
        + $"RSVP={(cancelled ? "FALSE" : "TRUE")}:{IcsText.MailTo(contact.Email)}";

    private static string Time(string name, ZonedDateTime at, bool utc)
    {
        var wall = at.LocalDateTime.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return utc ? $"{name}:{wall}Z" : $"{name};TZID={at.Zone.Id}:{wall}";
    }

    private static string Name(InvitationMethod method) => method switch
    {
        InvitationMethod.Request => "REQUEST",
        InvitationMethod.Cancel => "CANCEL",
        _ => "PUBLISH",
    };
}
