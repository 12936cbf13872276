using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;

namespace GpoBot.Connector.Cards;

/// <summary>Answers to <c>adaptiveCard/action</c>: always HTTP 200, the result is in the body.</summary>
public static class AdaptiveCardInvoke
{
    /// <summary>Shows this card instead, to the person who acted.</summary>
    public static InvokeResponse Card(JsonElement card) =>
        Answer(HttpStatusCode.OK, Attachment.AdaptiveCard, json => json.WriteRawValue(JsonMarshal.GetRawUtf8Value(card), skipInputValidation: true));

    /// <summary>Shows a short text and leaves the card.</summary>
    public static InvokeResponse Message(string text) =>
        Answer(HttpStatusCode.OK, "application/vnd.microsoft.activity.message", json => json.WriteStringValue(text));

    /// <summary>Tells that the action was not done.</summary>
    /// <param name="status">400, 412 or 500, as in HTTP.</param>
    /// <param name="code">For programs, e.g. <c>BadRequest</c>.</param>
    public static InvokeResponse Error(int status, string code, string message) => Answer(
        (HttpStatusCode)status,
        status == 412 ? "application/vnd.microsoft.error.preconditionFailed" : "application/vnd.microsoft.error",
        json =>
        {
            json.WriteStartObject();
            json.WriteString("code"u8, code);
            json.WriteString("message"u8, message);
            json.WriteEndObject();
        });

    private static InvokeResponse Answer(HttpStatusCode status, string type, Action<Utf8JsonWriter> writeValue)
    {
        var written = CompactJson.Of((status, type, writeValue), static (json, answer) =>
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode"u8, (int)answer.status);
            json.WriteString("type"u8, answer.type);
            json.WritePropertyName("value"u8);
            answer.writeValue(json);
            json.WriteEndObject();
        });
        try
        {
            return new((int)HttpStatusCode.OK, JsonElement.Parse(written.Written.Span));
        }
        finally
        {
            written.Return();
        }
    }
}
