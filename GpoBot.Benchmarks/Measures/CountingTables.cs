using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Benchmarks.Measures;

/// <summary>
/// Counts what is asked of the memory: each call is a trip, and so is each further page of a query, as Table Storage would charge it.
/// </summary>
public sealed class CountingTables(ITableStore inner) : ITableStore
{
    private readonly ConcurrentDictionary<string, long> _trips = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Table, RowQuery Query)> _queries = new();
    private long _rowsRead, _rowsWritten;

    /// <summary>Keeps every query, for whoever wants to see that none scans.</summary>
    public bool Remembers { get; init; }

    /// <summary>The memory itself, for questions that are not to be counted.</summary>
    public ITableStore Inner => inner;

    public IReadOnlyList<(string Table, RowQuery Query)> Queries => [.. _queries];

    public StoreCount Count() => new(
        new SortedDictionary<string, long>(_trips, StringComparer.Ordinal), Interlocked.Read(ref _rowsRead), Interlocked.Read(ref _rowsWritten));

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
        inner.CreateTablesAsync(tables, cancellation);

    public async Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        Trip(table, "find");
        var row = await inner.FindAsync(table, partitionKey, rowKey, cancellation);
        if (row is not null) Interlocked.Increment(ref _rowsRead);
        return row;
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Remembers) _queries.Enqueue((table, query));
        Trip(table, "query");
        var read = 0;
        await foreach (var row in inner.QueryAsync(table, query, cancellation))
        {
            // A caller that stops has still been sent the whole page; what counts here is what it looked at.
            if (read > 0 && read % query.PageSize == 0) Trip(table, "query");
            read++;
            Interlocked.Increment(ref _rowsRead);
            yield return row;
        }
    }

    public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        Trip(table, "write");
        Interlocked.Add(ref _rowsWritten, changes.Count);
        return await inner.WriteAsync(table, changes, cancellation);
    }

    private void Trip(string table, string kind) => _trips.AddOrUpdate($"{table} {kind}", 1, (_, count) => count + 1);
}

/// <summary>How much was asked of the memory so far.</summary>
/// <param name="Trips">By table and kind of call.</param>
public sealed record StoreCount(IReadOnlyDictionary<string, long> Trips, long RowsRead, long RowsWritten)
{
    public static readonly StoreCount None = new(new Dictionary<string, long>(), 0, 0);

    public long AllTrips => Trips.Values.Sum();

    public StoreCount Since(StoreCount before) => new(
        Trips.ToDictionary(trip => trip.Key, trip => trip.Value - before.Trips.GetValueOrDefault(trip.Key)),
        RowsRead - before.RowsRead, RowsWritten - before.RowsWritten);
}
