using System.Text.Json;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Cards;

/// <summary>
/// Reads <c>Action.Execute</c> (an invoke) and its fallback <c>Action.Submit</c> (a message without text, whose data
/// holds the verb as <c>verb</c>).
/// </summary>
public static class ActionInvoke
{
    public const string Name = "adaptiveCard/action";

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>Null when the activity is no card action, or one without a verb.</summary>
    public static CardAction? Read(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: Name, Value: { } value } => Executed(value),
        { Type: ActivityTypes.Message, Value: { ValueKind: JsonValueKind.Object } data } when string.IsNullOrWhiteSpace(activity.Text) =>
            Action(null, data, false),
        _ => null,
    };

    private static CardAction? Executed(JsonElement value)
    {
        if (Member(value, "action") is not { } action)
            return null;
        var data = Member(action, "data") is { ValueKind: JsonValueKind.Object } given ? given : Nothing;
        return Action(Text(action, "verb"), data, Text(value, "trigger") == "automatic");
    }

    private static CardAction? Action(string? verb, JsonElement data, bool automatic) =>
        (verb ?? Text(data, "verb")) is { } known ? new(known, data, automatic) : null;

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement item, string name) =>
        item.Text(name) is { Length: > 0 } found ? found : null;
}
