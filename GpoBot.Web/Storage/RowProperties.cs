using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace GpoBot.Web.Storage;

/// <summary>
/// The properties of one row as they were read. A row has a dozen, and each is asked for once: looking through them costs less than
/// building a table for every row.
/// </summary>
internal sealed class RowProperties : IReadOnlyDictionary<string, object>
{
    private const int Usual = 16;
    private const int LongestName = 64;
    private const int MostNames = 2_000;
    private static readonly object Yes = true, No = false;
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NamesBySpan = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private string[] _names = new string[Usual];
    private object[] _values = new object[Usual];

    private RowProperties()
    {
    }

    public int Count { get; private set; }

    public IEnumerable<string> Keys => _names.Take(Count);

    public IEnumerable<object> Values => _values.Take(Count);

    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>Reads one object; the reader stands on its start. Nulls and nested values do not exist here: they are skipped.</summary>
    public static RowProperties Read(ref Utf8JsonReader json)
    {
        var row = new RowProperties();
        List<(string Name, string Type)>? early = null;
        var (announced, type) = ("", "");
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = NameOf(ref json, out var announces);
            json.Read();
            if (announces)
            {
                // Nearly always the value comes next; where it has come already, it is put right.
                if (announced.Length > 0) (early ??= []).Add((announced, type));
                (announced, type) = (name, RowJson.TypeOf(ref json));
            }
            else if (name == announced)
            {
                if (RowJson.Typed(ref json, type) is { } typed) row.Set(name, typed);
                announced = "";
            }
            else if (ValueOf(ref json) is { } value)
            {
                row.Set(name, value);
            }
        }

        if (announced.Length > 0) (early ??= []).Add((announced, type));
        foreach (var (name, late) in early ?? [])
            if (row.TryGetValue(name, out var value)) row.Set(name, RowJson.Typed(value, late));
        return row;
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var at = 0; at < Count; at++) yield return new(_names[at], _values[at]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        for (var at = 0; at < Count; at++)
            if (_names[at] == name) return at;
        return -1;
    }

    private void Set(string name, object value)
    {
        var at = IndexOf(name);
        if (at >= 0)
        {
            _values[at] = value;
            return;
        }

        if (Count == _names.Length)
        {
            Array.Resize(ref _names, 2 * Count);
            Array.Resize(ref _values, 2 * Count);
        }

        (_names[Count], _values[Count]) = (name, value);
        Count++;
    }

    // The names are those of a few kinds of rows, the same a thousand times over.
    private static string NameOf(ref Utf8JsonReader json, out bool announces)
    {
        var text = json.ValueSpan;
        announces = text.EndsWith(RowJson.TypeSuffixUtf8);
        if (announces) text = text[..^RowJson.TypeSuffixUtf8.Length];
        if (json.ValueIsEscaped || text.Length > LongestName)
        {
            var whole = json.GetString()!;
            return announces ? whole[..^RowJson.TypeSuffixUtf8.Length] : whole;
        }

        Span<char> letters = stackalloc char[LongestName];
        var name = letters[..Encoding.UTF8.GetChars(text, letters)];
        if (NamesBySpan.TryGetValue(name, out var known)) return known;
        var made = name.ToString();
        if (Names.Count < MostNames) Names.TryAdd(made, made);
        return made;
    }

    private static object? ValueOf(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.True => Yes,
        JsonTokenType.False => No,
        _ => RowJson.Value(ref json),
    };
}
