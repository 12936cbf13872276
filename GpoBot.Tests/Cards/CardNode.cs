using System.Text.Json;

namespace GpoBot.Tests.Cards;

/// <summary>Any typed part of a card: element, action, column or card.</summary>
internal sealed record CardNode(JsonElement Json, bool IsFallback)
{
    public string Type => Json.Text("type") ?? "";

    /// <summary>The card itself and all that is in it, the data of buttons left out.</summary>
    public static IEnumerable<CardNode> All(JsonElement json, bool isFallback = false)
    {
        if (json.ValueKind == JsonValueKind.Array) return json.EnumerateArray().SelectMany(item => All(item, isFallback));
        if (json.ValueKind != JsonValueKind.Object) return [];
        var within = json.EnumerateObject().Where(p => p.Name != "data").SelectMany(p => All(p.Value, p.Name == "fallback"));
        return json.Text("type") is null ? within : within.Prepend(new CardNode(json, isFallback));
    }
}

internal static class CardJsonExtensions
{
    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    public static bool Is(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Children(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
