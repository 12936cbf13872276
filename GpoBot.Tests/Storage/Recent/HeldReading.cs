using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage.Recent;

/// <summary>A memory whose first reading of somebody's posts waits after it was made, or whose writings fail after they were done.</summary>
internal sealed class HeldReading : ITableStore
{
    private ITableStore _inner = null!;
    private bool _held;

    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Fails { get; init; }

    public HeldReading Before(ITableStore inner)
    {
        _inner = inner;
        return this;
    }

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => _inner.CreateTablesAsync(tables, cancellation);

    public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
        _inner.FindAsync(table, partitionKey, rowKey, cancellation);

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<TableRow> rows = [];
        await foreach (var row in _inner.QueryAsync(table, query, cancellation)) rows.Add(row);
        if (!Fails && !_held)
        {
            _held = true;
            Reached.SetResult();
            await Go.Task;
        }

        foreach (var row in rows) yield return row;
    }

    public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        var result = await _inner.WriteAsync(table, changes, cancellation);
        return Fails ? throw new StorageException("Lost") : result;
    }
}
