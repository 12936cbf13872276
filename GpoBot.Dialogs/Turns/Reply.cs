using System.Text.Json;
using System.Text.Json.Serialization;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Turns;

/// <summary>What GpoBot says in a turn: texts and cards, in order. Serialisable, for it is stored with the decision.</summary>
public sealed record Reply(IReadOnlyList<ReplyMessage> Messages)
{
    public static Reply Text(string text) => new([ReplyMessage.OfText(text)]);

    /// <param name="summary">What the notification says.</param>
    public static Reply Card(AdaptiveCard card, string summary) => new([ReplyMessage.OfCard(card, summary)]);

    public Reply And(Reply other) => new([.. Messages, .. other.Messages]);

    public string Serialise() => StoredReply.Write(this);

    public static Reply Deserialise(string json) =>
        JsonSerializer.Deserialize(json, ReplyJson.Default.Reply) ?? throw new InvalidDataException("An empty reply was stored.");
}

/// <summary>One message: a text, or a card with its summary.</summary>
public sealed record ReplyMessage(string? Text, JsonElement? Card, string? Summary)
{
    public static ReplyMessage OfText(string text) => new(Typography.French(text), null, null);
    public static ReplyMessage OfCard(AdaptiveCard card, string summary) => new(null, card.ToJson(), Typography.French(summary));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Reply))]
internal sealed partial class ReplyJson : JsonSerializerContext;
