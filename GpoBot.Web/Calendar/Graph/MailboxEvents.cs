using System.Net;
using GpoBot.Core.Ports;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using Microsoft.Kiota.Abstractions;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>The calls about the events of one mailbox, each of them one request when all is well.</summary>
internal sealed class MailboxEvents(GraphServiceClient graph, string mailbox, CancellationToken cancellation)
{
    private const string Duplicate = "ErrorDuplicateTransactionId";

    /// <summary>Null when it is gone; a cancelled one counts as gone.</summary>
    public async Task<Event?> FindAsync(string id)
    {
        try
        {
            var read = await graph.Users[mailbox].Events[id].GetAsync(call =>
            {
                call.QueryParameters.Select = GraphReadings.Wanted;
                call.QueryParameters.Expand = [GraphTags.Expand];
                Immutable(call);
            }, cancellation).ConfigureAwait(false);
            return read is { IsCancelled: not true } ? read : null;
        }
        catch (ODataError e) when (GraphGone.Is(e))
        {
            return null;
        }
    }

    /// <summary>The live events that carry our tag of this meeting; more than one only if somebody copied it.</summary>
    public async Task<IReadOnlyList<Event>> SearchAsync(string uid)
    {
        var page = await graph.Users[mailbox].Events.GetAsync(call =>
        {
            call.QueryParameters.Filter = GraphTags.Filter(uid);
            call.QueryParameters.Select = GraphReadings.Wanted;
            call.QueryParameters.Expand = [GraphTags.Expand];
            Immutable(call);
        }, cancellation).ConfigureAwait(false);
        return [.. (page?.Value ?? []).Where(e => e.IsCancelled != true)];
    }

    /// <summary>The event made, or the one that an earlier try of the same transaction has made.</summary>
    public async Task<Event> MakeAsync(Event wanted, string uid)
    {
        try
        {
            var made = await graph.Users[mailbox].Events.PostAsync(wanted, Immutable, cancellation).ConfigureAwait(false);
            // Of a transaction whose event was deleted since, the service may still give that event.
            return made is { IsCancelled: not true } ? made : throw new CalendarException(Duplicate, retryable: true);
        }
        catch (ODataError e) when (e.ResponseStatusCode == (int)HttpStatusCode.Conflict)
        {
            return (await SearchAsync(uid).ConfigureAwait(false)) is [var made, ..]
                ? made
                : throw new CalendarException(Duplicate, retryable: true);
        }
    }

    /// <summary>
    /// The event as it is after this change. Refused as to be tried again when it is no longer the one that was read.
    /// </summary>
    public async Task<Event> ChangeAsync(Event read, Event patch)
    {
        try
        {
            var changed = await graph.Users[mailbox].Events[read.Id].PatchAsync(patch, call =>
            {
                if (ETag(read) is { } etag) call.Headers.Add("If-Match", etag);
                Immutable(call);
            }, cancellation).ConfigureAwait(false);
            return changed ?? read;
        }
        catch (ODataError e) when (GraphGone.Is(e))
        {
            throw new CalendarException(GraphRefusal.Conflict, retryable: true);
        }
        catch (ODataError e) when (e.ResponseStatusCode == (int)HttpStatusCode.BadRequest)
        {
            // What was cancelled in the meantime takes no change, and no documented code says so: look.
            if (await FindAsync(read.Id!).ConfigureAwait(false) is not null) throw;
            throw new CalendarException(GraphRefusal.Conflict, retryable: true);
        }
    }

    /// <summary>False when there was nothing left to cancel.</summary>
    public async Task<bool> CancelAsync(string id, string comment)
    {
        try
        {
            await graph.Users[mailbox].Events[id].Cancel
                .PostAsync(new CancelPostRequestBody { Comment = comment }, Immutable, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (ODataError e) when (GraphGone.Is(e))
        {
            return false;
        }
        catch (ODataError e) when (e.ResponseStatusCode is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.Conflict)
        {
            // A cancelled event refuses a second cancellation, and no documented code says so: look.
            if (await FindAsync(id).ConfigureAwait(false) is not null) throw;
            return false;
        }
    }

    /// <summary>Ids that stay the same when the event moves to another folder, as a cancelled one does.</summary>
    private static void Immutable<T>(RequestConfiguration<T> call) where T : class, new() =>
        call.Headers.Add("Prefer", "IdType=\"ImmutableId\"");

    private static string? ETag(Event read) =>
        read.AdditionalData.TryGetValue("@odata.etag", out var etag) ? etag?.ToString() : null;
}
