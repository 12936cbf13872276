using GpoBot.Core.Groups;

namespace GpoBot.Web.Calendar;

/// <summary>
/// Writes a meeting as iCalendar (RFC 5545, RFC 5546), for a file or for a text/calendar part of a mail. Pure. Files
/// and mails of one meeting share its UID; a cancellation always has a higher SEQUENCE than what it cancels.
/// </summary>
public static class IcsWriter
{
    internal const string Producer = "PRODID:-//GpoBot//GpoBot//FR";

    public static string Write(Invitation invitation)
    {
        var (group, meeting) = (invitation.Request.Group, invitation.Request.Meeting);
        var times = MeetingTimes.Of(group, meeting);
        var cancelled = invitation.Method == InvitationMethod.Cancel;
        var ics = new IcsText()
            .Line("BEGIN:VCALENDAR").Line("VERSION:2.0").Line(Producer)
            .Line($"METHOD:{Name(invitation.EffectiveMethod)}");
        if (!times.InUtc) IcsTimeZone.Write(ics, times.Start.Zone, times.Start.Year);

        IcsEvent.Begin(ics, invitation.Request, invitation.Stamp, cancelled, invitation.Comment);
        // RFC 5545 allows attendees only where there is an organiser.
        if (group.Mailbox is not null)
        {
            foreach (var attendee in invitation.Request.Attendees) ics.Line(Attendee(attendee, cancelled));
        }
        return ics.Line("END:VEVENT").Line("END:VCALENDAR").ToString();
    }

    private static string Attendee(Contact contact, bool cancelled) =>
        $"ATTENDEE;CN={IcsText.Quoted(contact.FullName)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;"
        + $"RSVP={(cancelled ? "FALSE" : "TRUE")}:{IcsText.MailTo(contact.Email)}";

    private static string Name(InvitationMethod method) => method switch
    {
        InvitationMethod.Request => "REQUEST",
        InvitationMethod.Cancel => "CANCEL",
        _ => "PUBLISH",
    };
}
