using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>A JSON batch on the wire.</summary>
internal sealed record BatchBody(IReadOnlyList<BatchRequest> Requests);

internal sealed record BatchRequest(string Id, string Method, string Url, Dictionary<string, string> Headers);

internal sealed record BatchAnswer(IReadOnlyList<BatchItem>? Responses);

internal sealed record BatchItem
{
    public string? Id { get; init; }
    public int Status { get; init; }
    public Dictionary<string, JsonElement>? Headers { get; init; }
    public JsonElement? Body { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BatchBody))]
[JsonSerializable(typeof(BatchAnswer))]
internal sealed partial class BatchJson : JsonSerializerContext;
