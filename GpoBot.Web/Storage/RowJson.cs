using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GpoBot.Web.Storage;

/// <summary>
/// Properties as the JSON of Table Storage: each type that JSON has not is announced by <c>Name@odata.type</c>. The embedded
/// file uses the same form, so that both stores keep the same types.
/// </summary>
internal static class RowJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const int UsualProperties = 24;
    private const string TypeSuffix = "@odata.type";
    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";
    private static readonly object True = true, False = false;

    /// <summary>Writes the members into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object>> properties)
    {
        foreach (var (name, value) in properties) Write(json, name, value);
    }

    /// <summary>Writes one member into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            case double number when double.IsFinite(number):
                Announce(json, name, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case double number: Text(json, name, "Edm.Double", number.ToString(CultureInfo.InvariantCulture)); break;
            case long number: Text(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTimeOffset moment:
                Span<char> written = stackalloc char[32];
                moment.UtcDateTime.TryFormat(written, out var length, DateFormat, CultureInfo.InvariantCulture);
                Announce(json, name, "Edm.DateTime");
                json.WriteString(name, written[..length]);
                break;
            case Guid id:
                Announce(json, name, "Edm.Guid");
                json.WriteString(name, id);
                break;
            case byte[] bytes:
                Announce(json, name, "Edm.Binary");
                json.WriteBase64String(name, bytes);
                break;
            default: throw new ArgumentException($"'{name}' has a type that Table Storage does not know.");
        }
    }

    /// <summary>Reads one object; the reader stands on its start. Nulls and nested values do not exist here: they are skipped.</summary>
    public static Dictionary<string, object> Read(ref Utf8JsonReader json)
    {
        var values = new Dictionary<string, object>(UsualProperties, StringComparer.Ordinal);
        Read(ref json, values);
        return values;
    }

    /// <summary>Reads one object into these values.</summary>
    public static void Read(ref Utf8JsonReader json, Dictionary<string, object> values) => Read(ref json, new InDictionary(values));

    /// <summary>Reads one object; the reader stands on its start. Nulls and nested values do not exist here: they are skipped.</summary>
    public static void Read<T>(ref Utf8JsonReader json, T values) where T : struct, IRowValues
    {
        PropertyName? announced = null;
        var type = "";
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = PropertyNames.Read(ref json);
            json.Read();
            if (name.AnnouncesType)
            {
                (announced, type) = (name, json.GetString()!);
                // The announcement may come after its value, too.
                if (values.Find(name.Text) is { } early) values.Set(name.Text, Typed(early, type));
            }
            else if ((announced?.Text == name.Text ? Value(ref json, type) : Value(ref json)) is { } value)
            {
                values.Set(name.Text, value);
            }
        }
    }

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static void Text(Utf8JsonWriter json, string name, string type, string value)
    {
        Announce(json, name, type);
        json.WriteString(name, value);
    }

    private static void Announce(Utf8JsonWriter json, string name, string type)
    {
        Span<char> announcement = stackalloc char[128];
        if (announcement.TryWrite($"{name}{TypeSuffix}", out var length)) json.WriteString(announcement[..length], type);
        else json.WriteString(name + TypeSuffix, type);
    }

    private static object? Value(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String: return json.GetString();
            case JsonTokenType.True: return True;
            case JsonTokenType.False: return False;
            case JsonTokenType.Number:
                if (json.TryGetInt32(out var number)) return number;
                return json.GetDouble();
            default:
                json.Skip();
                return null;
        }
    }

    // Straight from the bytes where they have the usual form; as the text says otherwise.
    private static object? Value(ref Utf8JsonReader json, string type) => (json.TokenType, type) switch
    {
        (JsonTokenType.String, "Edm.DateTime") when json.ValueSpan is [.., (byte)'Z'] && json.TryGetDateTimeOffset(out var moment) => moment,
        (JsonTokenType.String, "Edm.Guid") when json.TryGetGuid(out var id) => id,
        (JsonTokenType.String, "Edm.Binary") when json.TryGetBytesFromBase64(out var bytes) => bytes,
        _ => Value(ref json) is { } value ? Typed(value, type) : null,
    };

    private static object Typed(object value, string type) => (type, value) switch
    {
        ("Edm.Int64", string text) => long.Parse(text, CultureInfo.InvariantCulture),
        ("Edm.Double", string text) => double.Parse(text, CultureInfo.InvariantCulture),
        ("Edm.Double", int number) => (double)number,
        ("Edm.DateTime", string text) => Moment(text),
        ("Edm.Guid", string text) => Guid.Parse(text),
        ("Edm.Binary", string text) => Convert.FromBase64String(text),
        _ => value,
    };

    private readonly struct InDictionary(Dictionary<string, object> values) : IRowValues
    {
        public object? Find(string name) => values.GetValueOrDefault(name);
        public void Set(string name, object value) => values[name] = value;
    }
}

/// <summary>Where the properties of a row are put while they are read.</summary>
internal interface IRowValues
{
    object? Find(string name);
    void Set(string name, object value);
}
