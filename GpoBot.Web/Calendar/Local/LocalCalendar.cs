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

    public async Task<CalendarEvent> CreateAsync(CalendarRequest request, CancellationToken cancellation)
    {
        await WriteAsync(request, InvitationMethod.Request, comment: null, cancellation).ConfigureAwait(false);
        return new CalendarEvent(MeetingUid.Of(request), JoinUrl: null);
    }

    public Task CancelAsync(CalendarRequest request, string comment, CancellationToken cancellation) =>
        WriteAsync(request, InvitationMethod.Cancel, comment, cancellation);

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
