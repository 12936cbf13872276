using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace GpoBot.Web.Storage;

/// <summary>
/// The properties of one row as they were read. A row has a dozen, and each is asked for once: looking through them costs less than
/// building a table for every row.
/// </summary>
internal sealed class RowProperties : IReadOnlyDictionary<string, object>
{
    private const int Usual = 16;
    private string[] _names = new string[Usual];
    private object[] _values = new object[Usual];

    private RowProperties()
    {
    }

    public int Count { get; private set; }

    public IEnumerable<string> Keys => _names.Take(Count);

    public IEnumerable<object> Values => _values.Take(Count);

    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>Reads one object; the reader stands on its start.</summary>
    public static RowProperties Read(ref Utf8JsonReader json)
    {
        var row = new RowProperties();
        RowJson.Read(ref json, new InRow(row));
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

    private readonly struct InRow(RowProperties row) : IRowValues
    {
        public object? Find(string name) => row.TryGetValue(name, out var value) ? value : null;
        public void Set(string name, object value) => row.Set(name, value);
    }
}
