using System.Text.Json;
using System.Text.Json.Serialization;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Marks a property that people read: the one place where cards get their typography.</summary>
internal sealed class Prose : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Typography.French(value));
}
