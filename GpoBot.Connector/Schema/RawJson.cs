using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpoBot.Connector.Schema;

/// <summary>Content that is somebody else's: what is JSON already is copied as it stands, instead of being read and written anew.</summary>
public sealed class RawJson : JsonConverter<JsonElement>
{
    private const int EscapeLength = 6;

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (IsCompact(raw))
            writer.WriteRawValue(raw, skipInputValidation: true);
        else
            value.WriteTo(writer);
    }

    // Escaped letters are six times as long as they need to be, and messages are limited in size. Some are escaped whoever writes them.
    private static bool IsCompact(ReadOnlySpan<byte> json)
    {
        for (var rest = json; rest.IndexOf((byte)'\\') is >= 0 and var at; rest = rest[at..])
        {
            if (rest[at + 1] != 'u')
            {
                at += 2;
                continue;
            }
            var escape = rest.Slice(at, EscapeLength);
            if (!escape.SequenceEqual(@"\u00A0"u8) && !escape.SequenceEqual(@"\u202F"u8) && !IsAlwaysEscaped(escape[2..]))
                return false;
            at += EscapeLength;
        }
        return true;
    }

    private static bool IsAlwaysEscaped(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out ushort unit, out _, 'X')
        && (char.IsSurrogate((char)unit) || JavaScriptEncoder.UnsafeRelaxedJsonEscaping.WillEncode(unit));
}
