namespace GpoBot.Web.Storage.Recent;

/// <summary>
/// The memory, which remembers for a few seconds what it was asked and may be answered again. All writing of this process goes through
/// it, so that what is written here is seen here at once; what another process writes is seen when the seconds are over.
/// </summary>
internal sealed class RecentTables(ITableStore inner, TimeProvider time) : ITableStore, IDisposable
{
    /// <summary>How long something changed by another instance may go unseen.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly RecentRows _recent = new(time, Longest);

    public bool WritesTogether => inner.WritesTogether;

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => inner.CreateTablesAsync(tables, cancellation);

    public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
        inner.FindAsync(table, partitionKey, rowKey, cancellation);

    public IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation) =>
        inner.QueryAsync(table, query, cancellation);

    public async ValueTask<TableRow?> FindRecentAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        if (_recent.Find(table, partitionKey, rowKey, out var ticket) is { } known) return known[0];
        var at = time.GetTimestamp();
        var row = await inner.FindAsync(table, partitionKey, rowKey, cancellation);
        if (row is not null) _recent.Keep(table, partitionKey, rowKey, [row], ticket, at);
        return row;
    }

    public async ValueTask<IReadOnlyList<TableRow>> QueryRecentAsync(
        string table, string partitionKey, string rowFrom, string rowBefore, CancellationToken cancellation)
    {
        var question = rowFrom + '\n' + rowBefore;
        if (_recent.Find(table, partitionKey, question, out var ticket) is { } known) return known;
        var at = time.GetTimestamp();
        var rows = await inner.QueryRecentAsync(table, partitionKey, rowFrom, rowBefore, cancellation);
        _recent.Keep(table, partitionKey, question, rows, ticket, at);
        return rows;
    }

    public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
        WrittenAsync(inner.WriteAsync(table, changes, cancellation), [new(table, changes)]);

    public Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        WrittenAsync(inner.WriteTogetherAsync(writes, cancellation), writes);

    private async Task<WriteResult> WrittenAsync(Task<WriteResult> writing, IReadOnlyList<TableWrite> writes)
    {
        try
        {
            return await writing;
        }
        finally
        {
            // Also when it failed: the answer may have been lost, and the writing done.
            foreach (var write in writes)
                foreach (var change in write.Changes) _recent.Forget(write.Table, change.Row.PartitionKey);
        }
    }

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        _recent.ForgetAll();
        await inner.ForgetAsync(cancellation);
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
