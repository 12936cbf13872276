using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Hostile;

/// <summary>A store that remembers, since last asked, how often it was gone to and which rows of which GPOs were written.</summary>
internal sealed class WatchedTables(ITableStore inner) : ITableStore
{
    private readonly ConcurrentQueue<(string Gpo, string RowKey)> _written = new();
    private int _trips;

    public int Trips => _trips;
    public IEnumerable<(string Gpo, string RowKey)> Written => _written;

    public void Forget()
    {
        _trips = 0;
        _written.Clear();
    }

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => inner.CreateTablesAsync(tables, cancellation);

    public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _trips);
        return inner.FindAsync(table, partitionKey, rowKey, cancellation);
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref _trips);
        await foreach (var row in inner.QueryAsync(table, query, cancellation)) yield return row;
    }

    public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _trips);
        return Noted(await inner.WriteAsync(table, changes, cancellation), new TableWrite(table, changes));
    }

    public bool WritesTogether => inner.WritesTogether;

    public async Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _trips);
        return Noted(await inner.WriteTogetherAsync(writes, cancellation), [.. writes]);
    }

    private WriteResult Noted(WriteResult result, params IReadOnlyList<TableWrite> writes)
    {
        foreach (var change in writes.Where(write => write.Table == "gpo" && result.Done).SelectMany(write => write.Changes))
            _written.Enqueue((change.Row.PartitionKey, change.Row.RowKey));
        return result;
    }
}
