using System.Text.Json;
using System.Text.Json.Nodes;

namespace GpoBot.Dialogs.Invokes;

/// <summary>
/// A card of the conversation as the page of a dialog: there, every button sends its data to the dialog, and nothing is said of
/// typing an answer instead.
/// </summary>
internal static class DialogCard
{
    private static readonly string[] TypingHints = ["Sans la carte,", "Ou écrivez ici"];

    public static JsonElement Of(JsonElement card)
    {
        var page = JsonNode.Parse(card.GetRawText())!.AsObject();
        page.Remove("refresh");
        Adapt(page);
        return JsonElement.Parse(page.ToJsonString());
    }

    /// <summary>It asks for something: to be filled in, or to be confirmed.</summary>
    public static bool Asks(JsonElement card) => Objects(card).Any(one => Text(one, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true
        || Text(one, "verb")?.StartsWith("draft.", StringComparison.Ordinal) == true);

    private static void Adapt(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var unwanted in list.Where(IsUnwanted).ToList()) list.Remove(unwanted);
            for (var at = 0; at < list.Count; at++)
            {
                // The fallback of such a button is what a dialog knows: the same data, the verb among them.
                if (list[at] is JsonObject item && (string?)item["type"] == "Action.Execute" && item["fallback"] is JsonObject fallback)
                    list[at] = fallback.DeepClone();
                else Adapt(list[at]);
            }
        }
        else if (node is JsonObject fields)
        {
            foreach (var (_, value) in fields) Adapt(value);
        }
    }

    private static bool IsUnwanted(JsonNode? node) => node is JsonObject item && (string?)item["type"] switch
    {
        "Action.Submit" => item["data"]?["msteams"] is not null,
        "TextBlock" => TypingHints.Any(hint => ((string?)item["text"])?.StartsWith(hint, StringComparison.Ordinal) == true),
        _ => false,
    };

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(one => Objects(one.Value)).Prepend(json),
        _ => [],
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
