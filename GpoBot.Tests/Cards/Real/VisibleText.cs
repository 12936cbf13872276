using System.Text.Json;

namespace GpoBot.Tests.Cards.Real;

/// <summary>All that a card shows or says, without what only travels: data, values of inputs, names.</summary>
internal static class VisibleText
{
    private static readonly string[] Shown = ["text", "title", "label", "placeholder", "errorMessage", "tooltip", "fallbackText", "speak"];

    public static IEnumerable<string> Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Of),
        JsonValueKind.Object => json.EnumerateObject().Where(p => p.Name is not ("data" or "fallback")).SelectMany(p =>
            p.Value.ValueKind != JsonValueKind.String ? Of(p.Value)
            : Shown.Contains(p.Name) || (p.Name == "value" && IsFact(json)) ? [p.Value.GetString()!] : []),
        _ => [],
    };

    private static bool IsFact(JsonElement json) => json.Text("type") is null && json.Text("title") is not null && !json.TryGetProperty("choices", out _)
        && json.EnumerateObject().Count() == 2 && !IsChoice(json);

    // A choice has the shape of a fact; its value is an id, without any space.
    private static bool IsChoice(JsonElement json) => json.Text("value")?.Contains(' ', StringComparison.Ordinal) == false;
}
