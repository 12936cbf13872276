using System.Globalization;
using System.Text.Json;

namespace GpoBot.Benchmarks.Tables;

/// <summary>The JSON of the hand-written calls: dates and ids announced and read as such, as anybody needs who stores them.</summary>
internal static class HandWrittenJson
{
    private const string TypeSuffix = "@odata.type";

    public static void Write(Utf8JsonWriter json, string partition, string row)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey", partition);
        json.WriteString("RowKey", row);
        foreach (var (name, value) in SampleEntity.Properties)
        {
            switch (value)
            {
                case string text: json.WriteString(name, text); break;
                case int number: json.WriteNumber(name, number); break;
                case bool yes: json.WriteBoolean(name, yes); break;
                case DateTimeOffset moment:
                    json.WriteString(name + TypeSuffix, "Edm.DateTime");
                    json.WriteString(name, moment.UtcDateTime);
                    break;
                case Guid id:
                    json.WriteString(name + TypeSuffix, "Edm.Guid");
                    json.WriteString(name, id);
                    break;
            }
        }

        json.WriteEndObject();
    }

    public static Dictionary<string, object> ReadOne(byte[] body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        return Read(ref json);
    }

    public static List<Dictionary<string, object>> ReadAll(byte[] body)
    {
        List<Dictionary<string, object>> entities = [];
        var json = new Utf8JsonReader(body);
        while (json.Read() && json.TokenType != JsonTokenType.StartArray)
        {
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray) entities.Add(Read(ref json));
        return entities;
    }

    private static Dictionary<string, object> Read(ref Utf8JsonReader json)
    {
        var values = new Dictionary<string, object>(20, StringComparer.Ordinal);
        string? type = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            if (name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                type = json.GetString();
                continue;
            }

            values[name] = Value(ref json, type);
            type = null;
        }

        return values;
    }

    private static object Value(ref Utf8JsonReader json, string? type) => (json.TokenType, type) switch
    {
        (JsonTokenType.String, "Edm.DateTime") => json.GetDateTimeOffset(),
        (JsonTokenType.String, "Edm.Guid") => json.GetGuid(),
        (JsonTokenType.String, "Edm.Int64") => long.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        (JsonTokenType.String, _) => json.GetString()!,
        (JsonTokenType.Number, _) => json.TryGetInt32(out var number) ? number : json.GetDouble(),
        (JsonTokenType.True, _) => true,
        _ => false,
    };
}
