using GpoBot.Core.Calendars;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Web.Files;
using NodaTime;

namespace GpoBot.Web.Calendar.Local;

/// <summary>
/// The calendar of an installation without Microsoft Graph: each meeting is a file <c>{meeting id}.ics</c> in one folder,
/// which calendars open. It invites nobody by itself and has no video link to give.
/// </summary>
public sealed class LocalCalendar(string folder, TimeProvider time) : ICalendar
{
    /// <summary>Where the files go when <c>Calendar:Folder</c> is absent: next to the embedded store.</summary>
    public const string DefaultFolder = "data/calendar";

    public bool SendsInvitations => false;

    public async Task<CalendarSyncResult> SyncAsync(CalendarRequest request, CancellationToken cancellation)
    {
        var meeting = request.Meeting;
        if (meeting.Status != MeetingStatus.Planned)
        {
            await WriteAsync(request, InvitationMethod.Cancel, request.CancelComment, cancellation).ConfigureAwait(false);
            return new(SyncChange.Cancelled, null, EventReading.Missing);
        }

        await WriteAsync(request, InvitationMethod.Request, comment: null, cancellation).ConfigureAwait(false);
        var id = MeetingUid.Of(request);
        return new(
            meeting.CalendarEventId is null ? SyncChange.Created : SyncChange.Updated, new CalendarEvent(id, JoinUrl: null),
            new EventReading(id, meeting.Start, meeting.DurationMinutes, MovedByHand: false, []));
    }

    private async Task WriteAsync(
        CalendarRequest request, InvitationMethod method, string? comment, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var content = IcsWriter.Write(new Invitation(request, method, now, comment));
        try
        {
            await AtomicFile.WriteAsync(folder, request.Meeting.Id + ".ics", content, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CalendarException("CalendarFolder", retryable: true, inner: e);
        }
    }
}
