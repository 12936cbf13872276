using System.Text.Encodings.Web;
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
internal sealed partial class WireJson : JsonSerializerContext
{
    // French text is a third longer with every accent escaped, and messages are limited in size.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonObject body)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
            body.WriteTo(writer);
        return stream.ToArray();
    }
}
