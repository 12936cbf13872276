namespace GpoBot.Core.Reports.Sums;

/// <summary>A number that changes on some days: what it is on any day is found without walking through them.</summary>
public sealed class DaySeries
{
    private readonly int[] _days;
    private readonly int[] _values;

    /// <param name="changes">In the order of their days, each of which comes once.</param>
    public DaySeries(IReadOnlyList<(int Day, int Change)> changes)
    {
        (_days, _values) = (new int[changes.Count], new int[changes.Count]);
        var value = 0;
        for (var at = 0; at < changes.Count; at++) (_days[at], _values[at]) = (changes[at].Day, value += changes[at].Change);
    }

    public static DaySeries Empty { get; } = new([]);

    /// <summary>How many days change it.</summary>
    public int Count => _days.Length;

    public IEnumerable<(int Day, int Change)> Changes => _days.Select((day, at) => (day, _values[at] - (at == 0 ? 0 : _values[at - 1])));

    /// <summary>The number at the end of a day.</summary>
    public int At(int day)
    {
        var found = Array.BinarySearch(_days, day);
        var last = found >= 0 ? found : ~found - 1;
        return last < 0 ? 0 : _values[last];
    }

    /// <summary>With these changes more; days that change nothing any more are left out.</summary>
    public DaySeries With(IReadOnlyDictionary<int, int> more)
    {
        var all = new SortedDictionary<int, int>(Changes.ToDictionary(one => one.Day, one => one.Change));
        foreach (var (day, change) in more) all[day] = all.GetValueOrDefault(day) + change;
        return new DaySeries([.. all.Where(one => one.Value != 0).Select(one => (one.Key, one.Value))]);
    }
}
