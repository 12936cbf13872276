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
    private readonly ConcurrentDictionary<string, long> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<AskedQuery> _queries = new();
    private long _written;

    /// <summary>Keeps every query, for whoever wants to see that none scans.</summary>
    public bool Remembers { get; init; }

    /// <summary>The memory itself, for questions that are not to be counted.</summary>
    public ITableStore Inner => inner;

    public IReadOnlyList<AskedQuery> Queries => [.. _queries];

    public StoreCount Count() => new(Sorted(_trips), Sorted(_read), Interlocked.Read(ref _written));

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
        inner.CreateTablesAsync(tables, cancellation);

    public async Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        Add(_trips, $"{table} find");
        var row = await inner.FindAsync(table, partitionKey, rowKey, cancellation);
        if (row is not null) Add(_read, table);
        return row;
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Add(_trips, $"{table} query");
        var rows = 0;
        try
        {
            await foreach (var row in inner.QueryAsync(table, query, cancellation))
            {
                // A caller that stops has still been sent the whole page; what counts here is what it looked at.
                if (rows > 0 && rows % query.PageSize == 0) Add(_trips, $"{table} query");
                rows++;
                Add(_read, table);
                yield return row;
            }
        }
        finally
        {
            if (Remembers) _queries.Enqueue(new(table, query, rows));
        }
    }

    public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        Add(_trips, $"{table} write");
        Interlocked.Add(ref _written, changes.Count);
        return await inner.WriteAsync(table, changes, cancellation);
    }

    private static void Add(ConcurrentDictionary<string, long> counts, string key) => counts.AddOrUpdate(key, 1, (_, count) => count + 1);

    private static SortedDictionary<string, long> Sorted(ConcurrentDictionary<string, long> counts) => new(counts, StringComparer.Ordinal);
}

/// <summary>A query as it was asked.</summary>
/// <param name="Rows">How many rows the asker looked at.</param>
public sealed record AskedQuery(string Table, RowQuery Query, int Rows);
