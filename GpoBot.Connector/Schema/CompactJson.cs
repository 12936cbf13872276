using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpoBot.Connector.Schema;

/// <summary>JSON as it leaves: accents unescaped, since messages are limited in size and French is full of them.</summary>
internal static class CompactJson
{
    private const int Usual = 4096;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(Usual);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return buffer.WrittenMemory;
    }
}
