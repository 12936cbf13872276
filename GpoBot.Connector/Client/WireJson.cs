using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Client;

/// <summary>What the channel's REST API takes and gives beside activities.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, MaxDepth = 64, Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(MemberAnswer))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class WireJson : JsonSerializerContext;
