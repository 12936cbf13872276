using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Web.Calendar.Feeds;

/// <summary>Which meetings of a GPO a person's calendar shows: theirs, planned or past, and what was cancelled lately.</summary>
public static class FeedMeetings
{
    private const int DaysAround = 60;

    /// <param name="email">Rights follow from the rows of the roster that have this address now.</param>
    /// <param name="history">Meetings that are no longer planned.</param>
    public static IEnumerable<CalendarRequest> Of(Gpo gpo, string email, IEnumerable<Meeting> history, Instant now)
    {
        var today = now.InZone(gpo.Group.TimeZone).Date;
        var rows = gpo.Contacts.Where(c => c.Active && string.Equals(c.Email, email, StringComparison.OrdinalIgnoreCase)).ToList();
        return gpo.Meetings.Where(meeting => meeting.Status == MeetingStatus.Planned)
            .Concat(history.Where(meeting => IsRecent(meeting, today)))
            .Where(meeting => rows.Exists(row => Rights.MaySeeMeeting(row, meeting)))
            .Select(meeting => FeedTexts.Request(gpo, meeting));
    }

    // A meeting that was held stays as long as one that was cancelled: it would otherwise vanish when its record is written.
    private static bool IsRecent(Meeting meeting, LocalDate today) =>
        meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Held
        && meeting.Start.Date >= today.PlusDays(-DaysAround) && meeting.Start.Date <= today.PlusDays(DaysAround);
}
