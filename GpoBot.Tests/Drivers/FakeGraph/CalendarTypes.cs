using System.Globalization;
using System.Text.Json;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>
/// The names and types Graph's own metadata gives to calendar resources. Stricter than the service: what it does not
/// name is refused, letter by letter.
/// </summary>
internal sealed class CalendarTypes
{
    public static CalendarTypes V1 { get; } = new(File.ReadAllText(Repository.File("GpoBot.Tests", "Data", "calendar-types.json")));

    private readonly JsonElement _types;
    private readonly JsonElement _enums;
    private readonly JsonElement _actions;

    private CalendarTypes(string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        (_types, _enums, _actions) = (root.GetProperty("types"), root.GetProperty("enums"), root.GetProperty("actions"));
    }

    /// <summary>What is wrong with a resource, naming the place; null when nothing is.</summary>
    public string? FaultOfResource(JsonElement body, string type) => Fault(body, type, type);

    /// <summary>What is wrong with the parameters of an action; null when nothing is.</summary>
    public string? FaultOfAction(JsonElement body, string action) =>
        body.ValueKind != JsonValueKind.Object ? $"{action}: not an object" : FaultOfMembers(body, action, name =>
            _actions.GetProperty(action).TryGetProperty(name, out var type) ? type.GetString() : null);

    public string? TypeOfProperty(string type, string name)
    {
        for (string? at = type; at is not null; at = _types.GetProperty(at).GetProperty("base").GetString())
        {
            var named = _types.GetProperty(at);
            if (named.GetProperty("properties").TryGetProperty(name, out var found)) return found.GetString();
            if (named.TryGetProperty("navigation", out var links) && links.TryGetProperty(name, out found)) return found.GetString();
        }
        return null;
    }

    private string? Fault(JsonElement value, string type, string path)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (type.StartsWith("Collection(", StringComparison.Ordinal)) return FaultOfCollection(value, type[11..^1], path);
        if (type.StartsWith("Edm.", StringComparison.Ordinal)) return IsPrimitive(value, type) ? null : $"{path}: not {type}";
        if (_enums.TryGetProperty(type, out var members))
            return value.ValueKind == JsonValueKind.String && members.EnumerateArray().Any(m => m.GetString() == value.GetString())
                ? null : $"{path}: not of {type}";
        return value.ValueKind == JsonValueKind.Object
            ? FaultOfMembers(value, path, name => name == "@odata.type" ? "#" + type : TypeOfProperty(type, name))
            : $"{path}: not {type}";
    }

    private string? FaultOfMembers(JsonElement value, string path, Func<string, string?> typeOf) =>
        value.EnumerateObject().Select(member => typeOf(member.Name) switch
        {
            null => $"{path}: no property {member.Name}",
            ['#', .. var type] => member.Value.GetString() == "#microsoft.graph." + type ? null : $"{path}: wrong @odata.type",
            var type => Fault(member.Value, type, $"{path}.{member.Name}"),
        }).FirstOrDefault(fault => fault is not null);

    private string? FaultOfCollection(JsonElement value, string type, string path) =>
        value.ValueKind != JsonValueKind.Array
            ? $"{path}: not a collection"
            : value.EnumerateArray().Select((item, i) => Fault(item, type, $"{path}[{i}]")).FirstOrDefault(fault => fault is not null);

    private static bool IsPrimitive(JsonElement value, string type) => type switch
    {
        "Edm.String" => value.ValueKind == JsonValueKind.String,
        "Edm.Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "Edm.Int32" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "Edm.Double" => value.ValueKind == JsonValueKind.Number,
        "Edm.DateTimeOffset" => value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _),
        "Edm.Guid" => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _),
        "Edm.Date" => value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => value.ValueKind == JsonValueKind.String,
    };
}
