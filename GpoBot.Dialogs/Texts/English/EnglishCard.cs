using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Dialogs.Cards;

namespace GpoBot.Dialogs.Texts.English;

/// <summary>A card in English: what is read, shown or spoken changes; what is sent back, and who is meant, stays.</summary>
public static class EnglishCard
{
    private const int LongestWords = 2000;

    private static readonly string[] Texts =
        ["text", "title", "label", "placeholder", "errorMessage", "altText", "tooltip", "speak", "fallbackText"];

    public static JsonElement Of(JsonElement card)
    {
        if (JsonNode.Parse(card.GetRawText()) is not JsonObject root || TextOf(root["lang"]) == Spoken.EnglishCode) return card;
        var summary = root["fallbackText"] is not null;
        Object(root);
        root["lang"] = Spoken.EnglishCode;
        if (summary) root["fallbackText"] = Words(root);
        using var document = JsonDocument.Parse(root.ToJsonString());
        return document.RootElement.Clone();
    }

    private static void Object(JsonObject node)
    {
        foreach (var (name, child) in node.ToList())
        {
            if (name == "data") continue;
            if (name == "facts" && child is JsonArray facts) Facts(facts);
            else if (child is JsonObject inner) Object(inner);
            else if (child is JsonArray list) List(list);
            else if (Texts.Contains(name, StringComparer.Ordinal) && TextOf(child) is { } text) node[name] = EnglishText.Of(text);
        }
    }

    private static void List(JsonArray list)
    {
        foreach (var inner in list.OfType<JsonObject>()) Object(inner);
    }

    private static void Facts(JsonArray facts)
    {
        foreach (var fact in facts.OfType<JsonObject>())
        {
            var (title, value) = (TextOf(fact["title"]) ?? "", TextOf(fact["value"]) ?? "");
            fact["title"] = EnglishText.Of(title);
            // Hours of a duration and of a day are written alike.
            fact["value"] = title == "Durée" ? EnglishDates.Duration(EnglishText.Plain(value)) : EnglishText.Of(value);
        }
    }

    /// <summary>The translated card read aloud, for clients that cannot draw it.</summary>
    private static string Words(JsonNode root)
    {
        var lines = Lines(root["body"]).SelectMany(line => line.Split('\n')).Select(line => line.Replace("**", "", StringComparison.Ordinal).Trim(' ', '_', '-'))
            .Where(line => line.Length > 0).Select(line => line[^1] is '.' or '?' or '!' or ':' or ';' ? line : line + ".").ToList();
        return lines.Count == 0 ? TextOf(root["fallbackText"]) ?? "" : CardText.Shortened(string.Join(' ', lines), LongestWords);
    }

    private static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Lines),
        JsonObject { } item when TextOf(item["type"]) == "TextBlock" => [TextOf(item["text"]) ?? ""],
        JsonObject { } item when item["facts"] is JsonArray facts => facts.Select(fact => $"{TextOf(fact?["title"])}: {TextOf(fact?["value"])}"),
        JsonObject item => Lines(item["items"]).Concat(Lines(item["columns"])),
        _ => [],
    };

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
