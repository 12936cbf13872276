using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Flows.Feeds;

/// <summary>What was typed about one's own address and waits for a yes.</summary>
/// <param name="Remove">True to take it back, false for another one.</param>
public sealed record FeedSlots(bool Remove)
{
    public const string Kind = "agenda";
    public const int Version = 1;
}

/// <summary>To whom an address is to be sent.</summary>
/// <param name="GpoId">Null, as the contact, while it is one of several.</param>
public sealed record SendFeedSlots(string? GpoId, string? ContactId)
{
    public const string Kind = "envoyer-agenda";
    public const int Version = 1;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FeedSlots))]
[JsonSerializable(typeof(SendFeedSlots))]
internal sealed partial class FeedJson : JsonSerializerContext;
