using GpoBot.Core.Calendars;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Events of a group's functional mailbox in Exchange, through Microsoft Graph, which sends the invitations. Each run looks
/// first and does only what is lacking, so that it may be cut off anywhere; the service refuses a second creation by itself.
/// </summary>
public sealed partial class GraphCalendar(
    GraphServiceClient graph, MailboxGate gate, TimeProvider time, ILogger<GraphCalendar> log) : ICalendar
{
    /// <summary>Of so many tries, what stands in the calendar may be from a later decision than the one we were given.</summary>
    private const int TriesToCatchUp = 3;

    public bool SendsInvitations => true;

    public async Task<CalendarSyncResult> SyncAsync(CalendarRequest request, CancellationToken cancellation)
    {
        if (request.Group.Mailbox is not { Length: > 0 } mailbox) throw new CalendarException("NoMailbox", retryable: false);
        var events = new MailboxEvents(graph, mailbox, cancellation);
        try
        {
            return await gate.RunAsync(mailbox, () => request.Meeting.Status == MeetingStatus.Planned
                ? BringAboutAsync(events, request)
                : CancelAsync(events, request), cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (GraphRefusal.Of(e, time, cancellation) is { } refusal)
        {
            LogRefused(request.Meeting.Id, refusal.Code, refusal.Retryable);
            throw refusal;
        }
    }

    private async Task<CalendarSyncResult> BringAboutAsync(MailboxEvents events, CalendarRequest request)
    {
        var known = request.Meeting.CalendarEventId;
        var uid = MeetingUid.Of(request);
        var found = known is null ? null : await events.FindAsync(known).ConfigureAwait(false);
        found ??= (await events.SearchAsync(uid).ConfigureAwait(false)) is [var tagged, ..] ? tagged : null;
        if (found is not null) return await MendAsync(events, request, found).ConfigureAwait(false);

        var made = await events.MakeAsync(GraphEvents.Of(request), uid).ConfigureAwait(false);
        LogCreated(request.Meeting.Id);
        if (EventDifference.IsNone(request, made)) return Result(request, made, Change(request, made), movedByHand: false);
        // An earlier try has made it, from what the meeting was then.
        var again = await events.FindAsync(made.Id!).ConfigureAwait(false) ?? throw new CalendarException(GraphRefusal.Conflict, retryable: true);
        return await MendAsync(events, request, again).ConfigureAwait(false);
    }

    private async Task<CalendarSyncResult> MendAsync(MailboxEvents events, CalendarRequest request, Event found)
    {
        // Somebody else is ahead of us: what we know of the meeting is to be read again before anything is written.
        if (EventTime.Of(request.Group, request.Meeting, found) == EventTimeState.FromLater && request.Attempt < TriesToCatchUp)
            throw new CalendarException(GraphRefusal.Conflict, retryable: true);

        var (change, difference) = (Change(request, found), EventDifference.Of(request, found));
        if (difference.Patch is { } patch)
        {
            found = await events.ChangeAsync(found, patch).ConfigureAwait(false);
            LogChanged(request.Meeting.Id);
            if (change == SyncChange.None) change = SyncChange.Updated;
        }

        return Result(request, found, difference.MovedByHand ? SyncChange.HandMoved : change, difference.MovedByHand);
    }

    private static async Task<CalendarSyncResult> CancelAsync(MailboxEvents events, CalendarRequest request)
    {
        var known = request.Meeting.CalendarEventId;
        if (known is null || !await events.CancelAsync(known, request.CancelComment).ConfigureAwait(false))
        {
            // Never noted, or deleted by hand and made again under another id that was not noted.
            foreach (var left in await events.SearchAsync(MeetingUid.Of(request)).ConfigureAwait(false))
                await events.CancelAsync(left.Id!, request.CancelComment).ConfigureAwait(false);
        }

        return new(SyncChange.Cancelled, null, EventReading.Missing);
    }

    /// <summary>What it is to the store that this event is there.</summary>
    private static SyncChange Change(CalendarRequest request, Event found) =>
        request.Meeting.CalendarEventId is not { } known ? SyncChange.Created
        : known == found.Id ? SyncChange.None
        : SyncChange.PutBack;

    private static CalendarSyncResult Result(CalendarRequest request, Event read, SyncChange change, bool movedByHand) =>
        new(change, new CalendarEvent(read.Id!, read.OnlineMeeting?.JoinUrl), GraphReadings.Of(request.Group, read, movedByHand));

    [LoggerMessage(Level = LogLevel.Information, Message = "The event of meeting {MeetingId} is created")]
    private partial void LogCreated(string meetingId);

    [LoggerMessage(Level = LogLevel.Information, Message = "The event of meeting {MeetingId} is changed")]
    private partial void LogChanged(string meetingId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The calendar refused meeting {MeetingId}: {Code}, retryable {Retryable}")]
    private partial void LogRefused(string meetingId, string code, bool retryable);
}
