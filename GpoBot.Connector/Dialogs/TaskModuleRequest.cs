using System.Text.Json;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Dialogs;

/// <summary>What <c>task/fetch</c>, <c>task/submit</c> and the same two of a message extension bring.</summary>
/// <param name="Data">The data of the button, with the inputs of the dialog; always an object.</param>
/// <param name="CommandId">The command of the message extension that opened the dialog, or null.</param>
/// <param name="MessageHtml">The message on which that command was called, as HTML, or null.</param>
public sealed record TaskModuleRequest(JsonElement Data, string? CommandId, string? MessageHtml)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>Null when the invoke has no value to read.</summary>
    public static TaskModuleRequest? Read(Activity activity) => activity.Value is { ValueKind: JsonValueKind.Object } value
        ? new(value.Child("data") ?? Nothing, value.Text("commandId"), value.Child("messagePayload")?.Child("body")?.Text("content"))
        : null;
}
