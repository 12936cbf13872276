using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>A user or bot as an activity names it.</summary>
public sealed class ChannelAccount
{
    /// <summary><c>29:…</c> for a user, <c>28:…</c> for a bot.</summary>
    public string? Id { get; set; }
    public string? Name { get; set; }

    /// <summary>Entra object id; absent for anonymous people.</summary>
    public string? AadObjectId { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
