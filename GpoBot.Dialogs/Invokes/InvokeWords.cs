using System.Text.Json;
using GpoBot.Connector.Cards;
using GpoBot.Connector.Dialogs;
using GpoBot.Connector.Extensions;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Invokes;

/// <summary>A sentence as the answer to an invoke, in the shape that its sender can show.</summary>
public static class InvokeWords
{
    private const string Bold = "**";

    /// <summary>It was no such question at all.</summary>
    public static InvokeResponse Malformed { get; } =
        new(400, JsonElement.Parse("""{"error":{"code":"BadRequest","message":"The value of this invoke could not be read."}}"""));

    public static InvokeResponse Of(string? name, string text) => name switch
    {
        InvokeNames.ExtensionQuery => MessagingExtensionResponse.Message(Plain(text)),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.ExtensionFetchTask or InvokeNames.ExtensionSubmitAction =>
            TaskModuleResponse.Message(Plain(text)),
        _ => AdaptiveCardInvoke.Message(Typography.French(text)),
    };

    /// <summary>Where no markdown is drawn, its signs would be read.</summary>
    public static string Plain(string text) => Typography.French(text.Replace(Bold, "", StringComparison.Ordinal));
}
