using System.Buffers.Text;
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
    private const int UsualProperties = 20;
    private const string TypeSuffix = "@odata.type";
    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static ReadOnlySpan<byte> TypeSuffixUtf8 => "@odata.type"u8;

    /// <summary>Writes the members into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object>> properties)
    {
        foreach (var (name, value) in properties) Write(json, name, value);
    }

    /// <summary>Reads one object; the reader stands on its start. Nulls and nested values do not exist here: they are skipped.</summary>
    public static Dictionary<string, object> Read(ref Utf8JsonReader json)
    {
        var values = new Dictionary<string, object>(UsualProperties, StringComparer.Ordinal);
        List<(string Name, string Type)>? types = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            if (name.EndsWith(TypeSuffix, StringComparison.Ordinal)) (types ??= []).Add((name[..^TypeSuffix.Length], json.GetString()!));
            else if (Value(ref json) is { } value) values[name] = value;
        }
        // The announcement may come before or after its value.
        foreach (var (name, type) in types ?? [])
            if (values.TryGetValue(name, out var value)) values[name] = Typed(value, type);
        return values;
    }

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The type that the reader stands on, by one text for each that is used here.</summary>
    public static string TypeOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("Edm.DateTime"u8) ? "Edm.DateTime" : json.ValueTextEquals("Edm.Int64"u8) ? "Edm.Int64" : json.GetString()!;

    /// <summary>The value that the reader stands on, of a type that was announced.</summary>
    public static object? Typed(ref Utf8JsonReader json, string type)
    {
        if (type == "Edm.DateTime" && json.TokenType == JsonTokenType.String && Utf8Parser.TryParse(json.ValueSpan, out DateTimeOffset moment, out var read, 'O')
            && read == json.ValueSpan.Length) return moment.ToUniversalTime();
        return Value(ref json) is { } value ? Typed(value, type) : null;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
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
                Text(json, name, "Edm.DateTime", moment.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
            case Guid id: Text(json, name, "Edm.Guid", id.ToString("D")); break;
            case byte[] bytes: Text(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            default: throw new ArgumentException($"'{name}' has a type that Table Storage does not know.");
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string type, string value)
    {
        Announce(json, name, type);
        json.WriteString(name, value);
    }

    private static void Announce(Utf8JsonWriter json, string name, string type) => json.WriteString(name + TypeSuffix, type);

    public static object? Value(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String: return json.GetString();
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.Number:
                if (json.TryGetInt32(out var number)) return number;
                return json.GetDouble();
            default:
                json.Skip();
                return null;
        }
    }

    public static object Typed(object value, string type) => (type, value) switch
    {
        ("Edm.Int64", string text) => long.Parse(text, CultureInfo.InvariantCulture),
        ("Edm.Double", string text) => double.Parse(text, CultureInfo.InvariantCulture),
        ("Edm.Double", int number) => (double)number,
        ("Edm.DateTime", string text) => Moment(text),
        ("Edm.Guid", string text) => Guid.Parse(text),
        ("Edm.Binary", string text) => Convert.FromBase64String(text),
        _ => value,
    };
}
