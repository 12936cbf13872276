using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace GpoBot.Dialogs.Cards;

/// <summary>
/// The data and inputs of an answer, found in any of the shapes clients send: an invoke wraps them in an action, a
/// message does not. Nothing here throws on a foreign shape.
/// </summary>
internal readonly struct CardPayload
{
    private readonly JsonElement? _data;
    private readonly string? _verb;

    private CardPayload(JsonElement? data, string? verb) => (_data, _verb) = (data, verb);

    public static CardPayload Of(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } root) return default;
        var action = Child(root, "action") ?? root;
        if (Child(action, "data") is not { } data) return new CardPayload(action, null);
        return new CardPayload(data, TextOf(action, Names.Verb));
    }

    public string? Text(string name) => _data is { } data ? TextOf(data, name) : null;

    public JsonElement? Value(string name) =>
        _data is { } data && data.TryGetProperty(name, out var value) ? value : null;

    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public CardData ToData() => new()
    {
        Verb = _verb ?? Text(Names.Verb),
        Gpo = Text(Names.Gpo),
        Id = Text(Names.Id),
        Version = Number(Names.Version),
        Draft = Text(Names.Draft),
        Schema = Number(Names.Schema) ?? 0,
        Choice = Text(Names.Choice),
        Extra = Others(),
    };

    private Dictionary<string, string> Others()
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_data is not { } data) return others;
        foreach (var property in data.EnumerateObject().Where(p => !CardData.IsReserved(p.Name)))
        {
            if (Scalar(property.Value) is { } text) others[property.Name] = text;
        }

        return others;
    }

    private static JsonElement? Child(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    private static string? TextOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? Scalar(value) : null;

    /// <summary>A string, number or truth value as text; null for the rest, and for a string that is no valid Unicode.</summary>
    internal static string? Scalar(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    internal static class Names
    {
        public const string Verb = "verb", Gpo = "gpo", Id = "id", Version = "v", Draft = "draft", Schema = "schema", Choice = "choice";

        // "msteams" is taken out of the data by Teams itself; "action" and "data" would make an answer look wrapped.
        public static readonly FrozenSet<string> All =
            new[] { Verb, Gpo, Id, Version, Draft, Schema, Choice, "msteams", "action", "data" }.ToFrozenSet(StringComparer.Ordinal);
    }
}
