using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;

namespace GpoBot.Connector.Dialogs;

/// <summary>Answers to what a dialog asks: another page of it, or a last word that ends it.</summary>
public static class TaskModuleResponse
{
    /// <summary>Longest title that is shown whole.</summary>
    public const int LongestTitle = 64;

    /// <summary>Shows this card in the dialog.</summary>
    public static InvokeResponse Continue(string title, JsonElement card) => Answer("continue", new JsonObject
    {
        ["title"] = title,
        ["height"] = "large",
        ["width"] = "medium",
        ["card"] = new JsonObject { ["contentType"] = Attachment.AdaptiveCard, ["content"] = JsonNode.Parse(card.GetRawText()) },
    });

    /// <summary>Says a sentence in its place; closing it is all there is left to do.</summary>
    public static InvokeResponse Message(string text) => Answer("message", text);

    private static InvokeResponse Answer(string type, JsonNode value) => new(200, JsonElement.Parse(
        new JsonObject { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } }.ToJsonString()));
}
