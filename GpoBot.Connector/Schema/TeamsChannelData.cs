using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>What Teams adds to an activity.</summary>
public sealed class TeamsChannelData
{
    public IdOnly? Tenant { get; set; }
    public IdOnly? Team { get; set; }
    public IdOnly? Channel { get; set; }
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
