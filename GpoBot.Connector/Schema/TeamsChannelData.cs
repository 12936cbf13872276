using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>What Teams adds to an activity.</summary>
public sealed class TeamsChannelData
{
    [JsonConverter(typeof(LenientObject<IdOnly>))]
    public IdOnly? Tenant { get; set; }
    [JsonConverter(typeof(LenientObject<IdOnly>))]
    public IdOnly? Team { get; set; }
    [JsonConverter(typeof(LenientObject<IdOnly>))]
    public IdOnly? Channel { get; set; }
    [JsonConverter(typeof(LenientObject<IdOnly>))]
    public IdOnly? Meeting { get; set; }
    public string? EventType { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>An object of which only the id matters here.</summary>
public sealed class IdOnly
{
    public string? Id { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
