using System.Net;
using GpoBot.Core.Calendars;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using Microsoft.Kiota.Abstractions;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Events of a group's functional mailbox in Exchange, through Microsoft Graph, which sends the invitations. Once only:
/// before creating it looks for the event by our tag, and the service itself refuses a second one of the same transaction.
/// </summary>
public sealed partial class GraphCalendar(GraphServiceClient graph, TimeProvider time, ILogger<GraphCalendar> log) : ICalendar
{
    private static readonly string[] Wanted = ["id", "isCancelled", "onlineMeeting"];
    private readonly MailboxGate _gate = new();

    public bool SendsInvitations => true;

    public async Task<CalendarSyncResult> SyncAsync(CalendarRequest request, CancellationToken cancellation)
    {
        if (request.Meeting.Status != MeetingStatus.Planned)
        {
            await CancelAsync(request, cancellation).ConfigureAwait(false);
            return new(SyncChange.Cancelled, null, EventReading.Missing);
        }

        var known = request.Meeting.CalendarEventId;
        if (known is not null && (!request.Meeting.HasVideo || request.Meeting.JoinUrl is not null))
            return Result(request, SyncChange.None, new CalendarEvent(known, request.Meeting.JoinUrl));

        var made = await InMailboxAsync(request, async mailbox =>
        {
            var found = known is not null
                ? await GetAsync(mailbox, known, cancellation).ConfigureAwait(false)
                : await FindAsync(mailbox, request, cancellation).ConfigureAwait(false);
            if (found is not null) LogFound(request.Meeting.Id);
            found ??= await PostAsync(mailbox, request, cancellation).ConfigureAwait(false);
            return new CalendarEvent(found.Id!, found.OnlineMeeting?.JoinUrl);
        }, cancellation).ConfigureAwait(false);
        return Result(request, SyncChange.Created, made);
    }

    private static CalendarSyncResult Result(CalendarRequest request, SyncChange change, CalendarEvent made) =>
        new(change, made, new EventReading(made.Id, request.Meeting.Start, request.Meeting.DurationMinutes, false, []));

    private Task<string?> CancelAsync(CalendarRequest request, CancellationToken cancellation) =>
        InMailboxAsync(request, async mailbox =>
        {
            var id = request.Meeting.CalendarEventId
                ?? (await FindAsync(mailbox, request, cancellation).ConfigureAwait(false))?.Id;
            if (id is not null) await CancelAsync(mailbox, id, request.CancelComment, cancellation).ConfigureAwait(false);
            return id;
        }, cancellation);

    private async Task<Event> PostAsync(string mailbox, CalendarRequest request, CancellationToken cancellation)
    {
        try
        {
            var created = await graph.Users[mailbox].Events.PostAsync(GraphEvents.Of(request), Immutable, cancellation).ConfigureAwait(false);
            LogCreated(request.Meeting.Id);
            return created!;
        }
        catch (ODataError e) when (e.ResponseStatusCode == (int)HttpStatusCode.Conflict)
        {
            // The service has this transaction already: an earlier try whose answer was lost.
            return await FindAsync(mailbox, request, cancellation).ConfigureAwait(false)
                ?? throw new CalendarException("ErrorDuplicateTransactionId", retryable: true);
        }
    }

    private async Task CancelAsync(string mailbox, string id, string comment, CancellationToken cancellation)
    {
        try
        {
            await graph.Users[mailbox].Events[id].Cancel
                .PostAsync(new CancelPostRequestBody { Comment = comment }, Immutable, cancellation).ConfigureAwait(false);
        }
        catch (ODataError e) when (IsGone(e))
        {
            LogGone();
        }
        catch (ODataError e) when (e.ResponseStatusCode is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.Conflict)
        {
            // A cancelled event refuses a second cancellation, and no documented code says so: look.
            var now = await GetAsync(mailbox, id, cancellation).ConfigureAwait(false);
            if (now is { IsCancelled: not true }) throw;
        }
    }

    private async Task<Event?> FindAsync(string mailbox, CalendarRequest request, CancellationToken cancellation)
    {
        var filter = "singleValueExtendedProperties/Any(ep: "
            + $"ep/id eq '{GraphEvents.TagId}' and ep/value eq '{MeetingUid.Of(request)}')";
        var page = await graph.Users[mailbox].Events.GetAsync(call =>
        {
            call.QueryParameters.Filter = filter;
            call.QueryParameters.Select = Wanted;
            Immutable(call);
        }, cancellation).ConfigureAwait(false);
        return page?.Value?.FirstOrDefault(e => e.IsCancelled != true);
    }

    private async Task<Event?> GetAsync(string mailbox, string id, CancellationToken cancellation)
    {
        try
        {
            return await graph.Users[mailbox].Events[id].GetAsync(call =>
            {
                call.QueryParameters.Select = Wanted;
                Immutable(call);
            }, cancellation).ConfigureAwait(false);
        }
        catch (ODataError e) when (IsGone(e))
        {
            return null;
        }
    }

    private async Task<T> InMailboxAsync<T>(CalendarRequest request, Func<string, Task<T>> calls, CancellationToken cancellation)
    {
        if (request.Group.Mailbox is not { Length: > 0 } mailbox) throw new CalendarException("NoMailbox", retryable: false);
        try
        {
            return await _gate.RunAsync(mailbox, () => calls(mailbox), cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (GraphRefusal.Of(e, time, cancellation) is { } refusal)
        {
            LogRefused(request.Meeting.Id, refusal.Code, refusal.Retryable);
            throw refusal;
        }
    }

    /// <summary>Ids that stay the same when the event moves to another folder, as a cancelled one does.</summary>
    private static void Immutable<T>(RequestConfiguration<T> call) where T : class, new() =>
        call.Headers.Add("Prefer", "IdType=\"ImmutableId\"");

    private static bool IsGone(ODataError e) =>
        e.ResponseStatusCode is (int)HttpStatusCode.Gone
        || (e.ResponseStatusCode is (int)HttpStatusCode.NotFound && e.Error?.Code is not ("ErrorInvalidUser" or "MailboxNotEnabledForRESTAPI"));

    [LoggerMessage(Level = LogLevel.Information, Message = "The event of meeting {MeetingId} is created")]
    private partial void LogCreated(string meetingId);

    [LoggerMessage(Level = LogLevel.Information, Message = "The event of meeting {MeetingId} was there already")]
    private partial void LogFound(string meetingId);

    [LoggerMessage(Level = LogLevel.Information, Message = "An event to cancel was gone already")]
    private partial void LogGone();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The calendar refused meeting {MeetingId}: {Code}, retryable {Retryable}")]
    private partial void LogRefused(string meetingId, string code, bool retryable);
}
