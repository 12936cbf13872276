using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// A reply as it is kept with the decision. A card is copied as it stands, and accents stay one character: the store counts
/// characters, and escaped they would be six.
/// </summary>
internal static class StoredReply
{
    private const int Words = 512;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(Reply reply)
    {
        var bytes = new ArrayBufferWriter<byte>(reply.Messages.Sum(message => Words + (message.Card is { } card ? JsonMarshal.GetRawUtf8Value(card).Length : 0)));
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("messages"u8);
            foreach (var message in reply.Messages) Write(json, message);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ReplyMessage message)
    {
        json.WriteStartObject();
        if (message.Text is not null) json.WriteString("text"u8, message.Text);
        if (message.Card is { } card)
        {
            json.WritePropertyName("card"u8);
            json.WriteRawValue(JsonMarshal.GetRawUtf8Value(card), skipInputValidation: true);
        }

        if (message.Summary is not null) json.WriteString("summary"u8, message.Summary);
        json.WriteEndObject();
    }
}
