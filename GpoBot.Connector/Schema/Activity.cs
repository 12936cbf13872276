using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>
/// One activity of the Bot Framework protocol, in or out. Parsed leniently: what is not named here is kept in
/// <see cref="Properties"/>, and no unknown type, entity or field is an error.
/// </summary>
public sealed class Activity
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Action { get; set; }
    public string? Timestamp { get; set; }

    /// <summary>IANA zone of the sender's device; may be missing.</summary>
    public string? LocalTimezone { get; set; }
    public string? Locale { get; set; }

    /// <summary>Where answers go; changes over time, so the latest one always wins.</summary>
    public string? ServiceUrl { get; set; }
    public string? ChannelId { get; set; }

    [JsonConverter(typeof(LenientObject<ChannelAccount>))]
    public ChannelAccount? From { get; set; }

    [JsonConverter(typeof(LenientObject<ChannelAccount>))]
    public ChannelAccount? Recipient { get; set; }

    [JsonConverter(typeof(LenientObject<ConversationAccount>))]
    public ConversationAccount? Conversation { get; set; }
    public string? ReplyToId { get; set; }
    public string? Text { get; set; }
    public string? TextFormat { get; set; }

    /// <summary>What the notification says when the message is a card.</summary>
    public string? Summary { get; set; }

    [JsonConverter(typeof(LenientList<Attachment>))]
    public List<Attachment>? Attachments { get; set; }
    public string? AttachmentLayout { get; set; }

    [JsonConverter(typeof(LenientList<ChannelAccount>))]
    public List<ChannelAccount>? MembersAdded { get; set; }

    [JsonConverter(typeof(LenientList<ChannelAccount>))]
    public List<ChannelAccount>? MembersRemoved { get; set; }

    [JsonConverter(typeof(LenientList<Entity>))]
    public List<Entity>? Entities { get; set; }
    public JsonElement? Value { get; set; }

    [JsonConverter(typeof(LenientObject<TeamsChannelData>))]
    public TeamsChannelData? ChannelData { get; set; }
    public string? DeliveryMode { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A plain message.</summary>
    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "markdown" };

    /// <summary>What shows as "is typing" in the conversation.</summary>
    public static Activity Typing() => new() { Type = ActivityTypes.Typing };

    /// <summary>A message that is one card; the summary is what the notification shows.</summary>
    public static Activity Card(JsonElement card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new Attachment { ContentType = Attachment.AdaptiveCard, Content = card }],
    };

    /// <summary>A copy that names where it goes, because one activity may be sent to several conversations.</summary>
    internal Activity For(ConversationReference conversation, string? id)
    {
        var copy = (Activity)MemberwiseClone();
        copy.Id = id ?? Id;
        copy.Conversation ??= new() { Id = conversation.ConversationId };
        if (conversation.BotId is { } bot) copy.From ??= new() { Id = bot };
        if (conversation.UserId is { } user) copy.Recipient ??= new() { Id = user };
        return copy;
    }
}
