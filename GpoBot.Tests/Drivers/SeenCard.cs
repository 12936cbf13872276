using System.Text.Json;

namespace GpoBot.Tests.Drivers;

/// <summary>A card as a person sees it: its words, its buttons by title, its inputs with what they hold.</summary>
public sealed class SeenCard(string activityId, JsonElement json)
{
    public string ActivityId { get; } = activityId;
    public JsonElement Json { get; } = json;

    /// <summary>All visible words, ordinary spaces for all kinds of spaces.</summary>
    public string Text => Spaces.Plain(string.Join("\n", Words(Json)));

    public IReadOnlyList<string> Buttons => [.. Actions(Json).Select(action => Spaces.Plain(action.GetProperty("title").GetString()!))];

    public JsonElement Action(string title) => Actions(Json).FirstOrDefault(a => Spaces.Plain(a.GetProperty("title").GetString()!) == title) is
        { ValueKind: JsonValueKind.Object } found ? found : throw new InvalidOperationException($"No button « {title} » among: {string.Join(", ", Buttons)}");

    /// <summary>What the inputs hold as the card was drawn, which is what a client sends when nobody touches them.</summary>
    public Dictionary<string, string> Inputs() => Objects(Json)
        .Where(o => o.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal))
        .ToDictionary(o => o.GetProperty("id").GetString()!, o => o.TryGetProperty("value", out var value) ? value.ToString() : "");

    private static IEnumerable<string> Words(JsonElement json) => Objects(json).SelectMany(o => o.EnumerateObject()
        .Where(p => p.Name is "text" or "title" or "label" or "placeholder" || (p.Name == "value" && o.TryGetProperty("title", out _) && !o.TryGetProperty("type", out _)))
        .Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!));

    private static IEnumerable<JsonElement> Actions(JsonElement json) => Objects(json)
        .Where(o => o.TryGetProperty("type", out var type) && type.GetString() is "Action.Execute" or "Action.Submit" or "Action.ShowCard" or "Action.OpenUrl");

    private static IEnumerable<JsonElement> Objects(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in json.EnumerateArray().SelectMany(Objects)) yield return inner;
        }

        if (json.ValueKind != JsonValueKind.Object) yield break;
        yield return json;
        foreach (var property in json.EnumerateObject().Where(p => p.Name is not ("fallback" or "data")))
        {
            foreach (var inner in Objects(property.Value)) yield return inner;
        }
    }
}
