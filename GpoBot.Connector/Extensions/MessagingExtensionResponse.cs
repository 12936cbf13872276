using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;

namespace GpoBot.Connector.Extensions;

/// <summary>Answers to a search of a message extension.</summary>
public static class MessagingExtensionResponse
{
    public static InvokeResponse Results(IEnumerable<MessagingExtensionResult> results) => Answer(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. results.Select(Attached)]),
    });

    /// <summary>Says why there is no list.</summary>
    public static InvokeResponse Message(string text) => Answer(new JsonObject { ["type"] = "message", ["text"] = text });

    private static JsonObject Attached(MessagingExtensionResult result) => new()
    {
        ["contentType"] = Attachment.AdaptiveCard,
        ["content"] = JsonNode.Parse(result.Card.GetRawText()),
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = result.Title, ["text"] = result.Text },
        },
    };

    private static InvokeResponse Answer(JsonObject extension) =>
        new(200, JsonElement.Parse(new JsonObject { ["composeExtension"] = extension }.ToJsonString()));
}

/// <summary>One found thing: how it stands in the list, and the card that is posted when it is chosen.</summary>
public sealed record MessagingExtensionResult(string Title, string Text, JsonElement Card);
