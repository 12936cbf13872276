using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GpoBot.Connector.Schema;

/// <summary>A list of protocol objects: items of another kind are passed over, and anything but a list counts as absent.</summary>
public sealed class LenientList<T> : JsonConverter<List<T>?>
    where T : class
{
    private static readonly LenientObject<T> Item = new();

    public override List<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (Item.Read(ref reader, typeof(T), options) is { } item)
                items.Add(item);
        return items;
    }

    public override void Write(Utf8JsonWriter writer, List<T>? value, JsonSerializerOptions options)
    {
        var info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value ?? [])
            JsonSerializer.Serialize(writer, item, info);
        writer.WriteEndArray();
    }
}
