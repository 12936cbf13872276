using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>Metadata of an activity: a mention, the client, or a kind not known yet, which is kept as it came.</summary>
public sealed class Entity
{
    public string? Type { get; set; }

    /// <summary>For a mention: who, and the text that stands for it in the message.</summary>
    [JsonConverter(typeof(LenientObject<ChannelAccount>))]
    public ChannelAccount? Mentioned { get; set; }
    public string? Text { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
