using System.Net;
using GpoBot.Core.Ports;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.CalendarView.Delta;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>Which events of a span of days changed since a former reading.</summary>
internal sealed class GraphDelta(GraphServiceClient graph)
{
    // A calendar in which so much happens between two readings is read anew rather than for ever.
    private const int MostPages = 200;

    /// <summary>The ids of what changed, and the link for the next time; null when the service no longer knows this link.</summary>
    public async Task<(IReadOnlySet<string> Ids, string Link)?> SinceAsync(string mailbox, string link, CancellationToken cancellation)
    {
        // Written for another cloud, or by another program: the token goes to our own host only.
        if (!IsOfThisService(link)) return null;
        try
        {
            return await FollowAsync(mailbox, DeltaOf(mailbox).WithUrl(link), query: null, cancellation).ConfigureAwait(false);
        }
        catch (ApiException e) when (IsForgotten(e) || GraphGone.IsUnknownQuestion(e))
        {
            return null;
        }
    }

    /// <summary>The link from which on changes in this span will be told; null in a cloud that does not tell them.</summary>
    public async Task<string?> StartAsync(string mailbox, Interval span, CancellationToken cancellation)
    {
        try
        {
            return (await FollowAsync(mailbox, DeltaOf(mailbox), span, cancellation).ConfigureAwait(false)).Link;
        }
        catch (ApiException e) when (GraphGone.IsUnknownQuestion(e))
        {
            return null;
        }
    }

    private async Task<(IReadOnlySet<string> Ids, string Link)> FollowAsync(
        string mailbox, DeltaRequestBuilder first, Interval? query, CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var next = first;
        for (var page = 0; page < MostPages; page++)
        {
            var span = page == 0 ? query : null;
            var answer = await next.GetAsDeltaGetResponseAsync(call =>
            {
                // The ids must be of the kind that the store keeps, on every page.
                call.Headers.Add("Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=50");
                if (span is not { } days) return;
                call.QueryParameters.StartDateTime = days.Start.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null);
                call.QueryParameters.EndDateTime = days.End.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null);
            }, cancellation).ConfigureAwait(false);
            foreach (var changed in answer?.Value ?? []) if (changed.Id is { } id) ids.Add(id);
            if (answer?.OdataDeltaLink is { Length: > 0 } link) return (ids, link);
            if (answer?.OdataNextLink is not { Length: > 0 } following || !IsOfThisService(following))
                throw new CalendarException("DeltaWithoutLink", retryable: true);
            next = DeltaOf(mailbox).WithUrl(following);
        }

        throw new CalendarException("DeltaTooLong", retryable: true);
    }

    private DeltaRequestBuilder DeltaOf(string mailbox) => graph.Users[mailbox].CalendarView.Delta;

    private bool IsOfThisService(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && Uri.TryCreate(graph.RequestAdapter.BaseUrl, UriKind.Absolute, out var service)
        && (uri.Scheme, uri.Authority) == (service.Scheme, service.Authority);

    // 410 is the rule; an expired state has also been seen as another refusal with one of these codes.
    private static bool IsForgotten(ApiException e) =>
        e.ResponseStatusCode == (int)HttpStatusCode.Gone
        || (e.ResponseStatusCode is >= 400 and < 500 && e is ODataError { Error.Code: { } code }
            && (code.Contains("syncState", StringComparison.OrdinalIgnoreCase) || code.Contains("resync", StringComparison.OrdinalIgnoreCase)));
}
