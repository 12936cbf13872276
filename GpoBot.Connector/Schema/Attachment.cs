using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>A card or file that goes with a message.</summary>
public sealed class Attachment
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; set; }
    public string? ContentUrl { get; set; }
    public string? Name { get; set; }

    [JsonConverter(typeof(RawJson))]
    public JsonElement? Content { get; set; }
}
