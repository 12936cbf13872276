using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Drivers;

/// <summary>A store that counts how often it is gone to, by table: pages read, rows looked up, transactions.</summary>
internal sealed class CountedTrips(ITableStore inner) : ITableStore
{
    private readonly ConcurrentDictionary<string, int> _trips = new(StringComparer.Ordinal);

    /// <param name="what"><c>gpo query</c>, <c>due write</c>…</param>
    public int Of(string what) => _trips.GetValueOrDefault(what);

    /// <summary>All trips to these tables, each with its number, in the order of their names.</summary>
    public string Told(params IReadOnlyList<string> tables) => string.Join(", ", _trips
        .Where(trip => tables.Contains(trip.Key.Split(' ')[0])).OrderBy(trip => trip.Key, StringComparer.Ordinal).Select(trip => $"{trip.Key} {trip.Value}"));

    public void Reset() => _trips.Clear();

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
        inner.CreateTablesAsync(tables, cancellation);

    public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        Count(table + " find");
        return inner.FindAsync(table, partitionKey, rowKey, cancellation);
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Count(table + " query");
        await foreach (var row in inner.QueryAsync(table, query, cancellation)) yield return row;
    }

    public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        Count(table + " write");
        return inner.WriteAsync(table, changes, cancellation);
    }

    public bool WritesTogether => inner.WritesTogether;

    /// <summary>One trip, to all of the tables.</summary>
    public Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        Count(string.Join('+', writes.Select(write => write.Table).Distinct()) + " write");
        return inner.WriteTogetherAsync(writes, cancellation);
    }

    private void Count(string what) => _trips.AddOrUpdate(what, 1, (_, count) => count + 1);
}
