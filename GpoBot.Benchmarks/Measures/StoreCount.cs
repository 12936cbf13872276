namespace GpoBot.Benchmarks.Measures;

/// <summary>How much was asked of the memory so far.</summary>
/// <param name="Trips">Calls by table and kind.</param>
/// <param name="Read">Rows by table.</param>
/// <param name="RowsWritten">Rows put or deleted.</param>
public sealed record StoreCount(IReadOnlyDictionary<string, long> Trips, IReadOnlyDictionary<string, long> Read, long RowsWritten)
{
    public long AllTrips => Trips.Values.Sum();

    public long RowsRead => Read.Values.Sum();

    public StoreCount Since(StoreCount before) =>
        new(Difference(Trips, before.Trips), Difference(Read, before.Read), RowsWritten - before.RowsWritten);

    private static SortedDictionary<string, long> Difference(IReadOnlyDictionary<string, long> now, IReadOnlyDictionary<string, long> before) => new(
        now.ToDictionary(count => count.Key, count => count.Value - before.GetValueOrDefault(count.Key)), StringComparer.Ordinal);
}
