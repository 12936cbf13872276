using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpoBot.Connector.Schema;

/// <summary>JSON as it leaves: accents unescaped, since messages are limited in size and French is full of them.</summary>
internal static class CompactJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
            write(writer);
        return stream.ToArray();
    }
}
