using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Hostile;

/// <summary>What a card lets its reader do, unseen parts included.</summary>
internal static class CardButtons
{
    /// <summary>Every action with its verb and data.</summary>
    public static IReadOnlyList<(string Verb, JsonObject Data)> Of(SeenCard card) => [.. Actions(card.Json)];

    /// <summary>The card that the answer to an invoke shows to its sender, in place of the one pressed.</summary>
    public static SeenCard? InAnswer(string body) =>
        body.StartsWith('{') && JsonDocument.Parse(body).RootElement.TryGetProperty("value", out var value)
        && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("body", out _)
            ? new SeenCard("own", value) : null;

    /// <summary>Makes the press of a button of an activity.</summary>
    public static JsonObject Press(JsonObject activity, SeenCard card, (string Verb, JsonObject Data) button)
    {
        var data = (JsonObject)button.Data.DeepClone();
        foreach (var (id, value) in card.Inputs()) data[id] = value;
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.ActivityId;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button.Verb, ["data"] = data }, ["trigger"] = "manual",
        };
        return activity;
    }

    private static IEnumerable<(string Verb, JsonObject Data)> Actions(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in json.EnumerateArray().SelectMany(Actions)) yield return inner;
        }

        if (json.ValueKind != JsonValueKind.Object) yield break;
        if (json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && VerbOf(json, data) is { } verb)
            yield return (verb, JsonNode.Parse(data.GetRawText())!.AsObject());
        foreach (var inner in json.EnumerateObject().Where(member => member.Name is not "data").SelectMany(member => Actions(member.Value))) yield return inner;
    }

    private static string? VerbOf(JsonElement action, JsonElement data) =>
        action.TryGetProperty("verb", out var verb) ? verb.GetString() : data.TryGetProperty("verb", out verb) ? verb.GetString() : null;
}
