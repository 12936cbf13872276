using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;
using GpoBot.Web.Calendar;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>The calendar files that go with a mail, when the calendar does not send invitations itself.</summary>
public sealed class MeetingInvitations(ICalendar calendar, TimeProvider time)
{
    public IReadOnlyList<(string MeetingId, string File)> FilesFor(Gpo gpo, IReadOnlyList<Meeting> meetings) =>
        calendar.SendsInvitations ? [] : [.. meetings.Select(meeting => (meeting.Id, Write(gpo, meeting)))];

    private string Write(Gpo gpo, Meeting meeting)
    {
        var cancelled = meeting.Status == MeetingStatus.Cancelled;
        return IcsWriter.Write(new Invitation(
            CalendarTexts.Request(gpo, meeting), cancelled ? InvitationMethod.Cancel : InvitationMethod.Request,
            Instant.FromDateTimeOffset(time.GetUtcNow()), cancelled ? CalendarTexts.CancelComment(meeting) : null));
    }
}
