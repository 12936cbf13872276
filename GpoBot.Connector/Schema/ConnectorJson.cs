using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>
/// Source-generated serialisation of the protocol: camel case, nulls left out, nothing by reflection, bounded in depth,
/// lenient towards values of an unexpected kind.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64, Converters = [typeof(LenientText), typeof(LenientFlag)])]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(ConversationAccount))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(IdOnly))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class ConnectorJson : JsonSerializerContext;
