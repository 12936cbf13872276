namespace GpoBot.Core.Groups;

/// <summary>
/// The rows of a state and what a decision makes of them. Of most kinds it touches none: their lists are those of the state before, and a
/// turn need not sort all rows of a GPO because one of them changed.
/// </summary>
internal sealed class RowChanges
{
    private readonly Gpo? _before;
    private readonly Dictionary<string, GpoRow> _puts = new(StringComparer.Ordinal);
    private readonly HashSet<GpoRow> _gone = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Type> _touched = [];

    /// <summary>All of them are new.</summary>
    public RowChanges(IEnumerable<GpoRow> rows)
    {
        Rows = rows.ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        _puts = Rows;
    }

    /// <param name="rows">Those of the state before.</param>
    /// <param name="puts">Where two have one key, the last.</param>
    public RowChanges(Gpo before, Dictionary<string, GpoRow> rows, IEnumerable<GpoRow> puts, IEnumerable<string> gone)
    {
        _before = before;
        Rows = new(rows, StringComparer.Ordinal);
        foreach (var key in gone)
            if (Rows.Remove(key, out var row)) Leaves(row);
        foreach (var put in puts) _puts[put.RowKey] = put;
        foreach (var (key, put) in _puts)
        {
            if (rows.TryGetValue(key, out var former)) Leaves(former);
            Rows[key] = put;
            _touched.Add(put.GetType());
        }
    }

    /// <summary>All rows by their key.</summary>
    public Dictionary<string, GpoRow> Rows { get; }

    /// <summary>Those of one kind in the order of their keys, as the store gives them anyway. Every kind is sealed: its type says which it is.</summary>
    public IReadOnlyList<T> All<T>(Func<Gpo, IReadOnlyList<T>> of) where T : GpoRow
    {
        if (_before is null) return [.. _puts.Values.OfType<T>().OrderBy(row => row.RowKey, StringComparer.Ordinal)];
        var former = of(_before);
        if (!_touched.Contains(typeof(T))) return former;
        List<T> now = new(former.Count + 1);
        foreach (var row in former)
            if (!_gone.Contains(row)) now.Add(row);
        foreach (var put in _puts.Values.OfType<T>()) now.Insert(PlaceOf(put.RowKey, now), put);
        return now;
    }

    /// <summary>The only one of its kind, or null.</summary>
    public T? One<T>(Func<Gpo, T?> of) where T : GpoRow =>
        _before is not null && !_touched.Contains(typeof(T)) ? of(_before) : Rows.Values.OfType<T>().SingleOrDefault();

    private static int PlaceOf<T>(string key, List<T> sorted) where T : GpoRow
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle].RowKey, key) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Leaves(GpoRow row)
    {
        _gone.Add(row);
        _touched.Add(row.GetType());
    }
}
