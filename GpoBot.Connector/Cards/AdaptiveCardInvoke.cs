using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;

namespace GpoBot.Connector.Cards;

/// <summary>Answers to <c>adaptiveCard/action</c>: always HTTP 200, the result is in the body.</summary>
public static class AdaptiveCardInvoke
{
    /// <summary>Shows this card instead, to the person who acted.</summary>
    public static InvokeResponse Card(JsonElement card) =>
        Answer(HttpStatusCode.OK, Attachment.AdaptiveCard, JsonNode.Parse(card.GetRawText()));

    /// <summary>Shows a short text and leaves the card.</summary>
    public static InvokeResponse Message(string text) =>
        Answer(HttpStatusCode.OK, "application/vnd.microsoft.activity.message", text);

    /// <summary>Tells that the action was not done.</summary>
    /// <param name="status">400, 412 or 500, as in HTTP.</param>
    /// <param name="code">For programs, e.g. <c>BadRequest</c>.</param>
    public static InvokeResponse Error(int status, string code, string message) => Answer(
        (HttpStatusCode)status,
        status == 412 ? "application/vnd.microsoft.error.preconditionFailed" : "application/vnd.microsoft.error",
        new JsonObject { ["code"] = code, ["message"] = message });

    private static InvokeResponse Answer(HttpStatusCode status, string type, JsonNode? value)
    {
        var body = new JsonObject { ["statusCode"] = (int)status, ["type"] = type, ["value"] = value };
        return new((int)HttpStatusCode.OK, JsonElement.Parse(body.ToJsonString()));
    }
}
