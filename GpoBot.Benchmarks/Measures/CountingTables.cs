using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Benchmarks.Measures;

/// <summary>
/// Counts what is asked of the memory: each call is a trip, and so is each further page of a query, as Table Storage would charge it.
/// </summary>
public sealed class CountingTables(ITableStore inner) : ITableStore
{
    private readonly ConcurrentDictionary<(string Table, string Kind), Counter> _trips = new();
    private readonly ConcurrentDictionary<string, Counter> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<AskedQuery> _queries = new();
    private readonly Counter _written = new();

    /// <summary>Keeps every query, for whoever wants to see that none scans.</summary>
    public bool Remembers { get; init; }

    /// <summary>The memory itself, for questions that are not to be counted.</summary>
    public ITableStore Inner => inner;

    public IReadOnlyList<AskedQuery> Queries => [.. _queries];

    public StoreCount Count() => new(
        new SortedDictionary<string, long>(_trips.ToDictionary(trip => $"{trip.Key.Table} {trip.Key.Kind}", trip => trip.Value.Sum), StringComparer.Ordinal),
        new SortedDictionary<string, long>(_read.ToDictionary(read => read.Key, read => read.Value.Sum), StringComparer.Ordinal),
        _written.Sum);

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
        inner.CreateTablesAsync(tables, cancellation);

    public Task ForgetAsync(CancellationToken cancellation) => inner.ForgetAsync(cancellation);

    public async Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        Trip(table, "find");
        var row = await inner.FindAsync(table, partitionKey, rowKey, cancellation);
        if (row is not null) Read(table, 1);
        return row;
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Trip(table, "query");
        var rows = 0;
        try
        {
            await foreach (var row in inner.QueryAsync(table, query, cancellation))
            {
                // A caller that stops has still been sent the whole page; what counts here is what it looked at.
                if (rows > 0 && rows % query.PageSize == 0) Trip(table, "query");
                rows++;
                yield return row;
            }
        }
        finally
        {
            Read(table, rows);
            if (Remembers) _queries.Enqueue(new(table, query, rows));
        }
    }

    public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        Trip(table, "write");
        _written.Add(changes.Count);
        return await inner.WriteAsync(table, changes, cancellation);
    }

    public bool WritesTogether => inner.WritesTogether;

    /// <summary>One trip, told under the last of the tables, for whose sake the others are written.</summary>
    public async Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        Trip(writes[^1].Table, "write");
        _written.Add(writes.Sum(write => write.Changes.Count));
        return await inner.WriteTogetherAsync(writes, cancellation);
    }

    private void Trip(string table, string kind) => _trips.GetOrAdd((table, kind), static _ => new Counter()).Add(1);

    private void Read(string table, int rows)
    {
        if (rows > 0) _read.GetOrAdd(table, static _ => new Counter()).Add(rows);
    }

    /// <summary>A number to which many add without waiting for one another: counting must not cost what it counts.</summary>
    private sealed class Counter
    {
        // Two lines of a processor's cache apart.
        private const int Stride = 16;
        private readonly long[] _cells = new long[Environment.ProcessorCount * Stride];

        public long Sum => _cells.Sum();

        public void Add(int amount) => Interlocked.Add(ref _cells[Thread.GetCurrentProcessorId() % Environment.ProcessorCount * Stride], amount);
    }
}

/// <summary>A query as it was asked.</summary>
/// <param name="Rows">How many rows the asker looked at.</param>
public sealed record AskedQuery(string Table, RowQuery Query, int Rows);
