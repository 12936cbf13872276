using System.Net;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Several events in one call. Not with the SDK's batch, which takes the escapes out of identifiers and runs the values of a
/// header together.
/// </summary>
internal sealed class GraphBatch(GraphServiceClient graph)
{
    /// <summary>Outlook serves so many requests at a time for one mailbox, also those within a batch.</summary>
    public const int Most = 4;

    /// <summary>Each event by its id; null for one that is gone, an <see cref="ODataError"/> for one that was refused.</summary>
    public async Task<IReadOnlyDictionary<string, EventAnswer>> ReadAsync(
        string mailbox, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, Most);
        var call = new RequestInformation { HttpMethod = Method.POST, UrlTemplate = "{+baseurl}/$batch" };
        call.PathParameters["baseurl"] = graph.RequestAdapter.BaseUrl!;
        call.Headers.Add("Accept", "application/json");
        var body = JsonSerializer.SerializeToUtf8Bytes(Batch(mailbox, ids), BatchJson.Default.BatchBody);
        call.SetStreamContent(new MemoryStream(body), "application/json");
        var errors = new Dictionary<string, ParsableFactory<IParsable>> { ["XXX"] = ODataError.CreateFromDiscriminatorValue };
        var stream = await graph.RequestAdapter.SendPrimitiveAsync<Stream>(call, errors, cancellation).ConfigureAwait(false)
            ?? throw new JsonException("The answer to a batch is empty");
        await using (stream.ConfigureAwait(false))
        {
            var answer = await JsonSerializer.DeserializeAsync(stream, BatchJson.Default.BatchAnswer, cancellation).ConfigureAwait(false);
            var answers = answer?.Responses?.Where(r => r.Id is not null).DistinctBy(r => r.Id).ToDictionary(r => r.Id!) ?? [];
            var read = new Dictionary<string, EventAnswer>(StringComparer.Ordinal);
            for (var i = 0; i < ids.Count; i++)
            {
                // An answer that is missing was not given yet.
                var inner = answers.GetValueOrDefault(Name(i)) ?? new BatchItem { Status = (int)HttpStatusCode.ServiceUnavailable };
                read[ids[i]] = await OfAsync(inner, cancellation).ConfigureAwait(false);
            }

            return read;
        }
    }

    private static BatchBody Batch(string mailbox, IReadOnlyList<string> ids) => new(
    [
        .. ids.Select((id, i) => new BatchRequest(
            Name(i), "GET",
            $"/users/{Segment(mailbox)}/events/{Segment(id)}?$select={string.Join(',', GraphReadings.Wanted)}&$expand={GraphTags.Expand}",
            new() { ["Prefer"] = "IdType=\"ImmutableId\"" })),
    ]);

    // The service escapes what stands in a batch by itself, hence as little as possible is escaped here.
    private static string Segment(string text) =>
        Uri.EscapeDataString(text).Replace("%40", "@", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal);

    private static string Name(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<EventAnswer> OfAsync(BatchItem inner, CancellationToken cancellation)
    {
        var body = inner.Body is { ValueKind: JsonValueKind.Object } found ? found.GetRawText() : null;
        if (inner.Status is 200 && body is not null)
            return new(await KiotaJsonSerializer.DeserializeAsync<Event>(body, cancellation).ConfigureAwait(false), null);
        var code = inner.Body is { ValueKind: JsonValueKind.Object } refused && refused.TryGetProperty("error", out var error)
            && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString() : null;
        var refusal = new ODataError
        {
            ResponseStatusCode = inner.Status, Error = new MainError { Code = code },
            ResponseHeaders = inner.Headers?.ToDictionary(h => h.Key, h => (IEnumerable<string>)[h.Value.ToString()]) ?? [],
        };
        return GraphGone.Is(refusal) ? new(null, null) : new(null, refusal);
    }
}

/// <summary>One event of a batch, or why there is none.</summary>
internal sealed record EventAnswer(Event? Event, ODataError? Refusal);
