using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Benchmarks.Parts;

/// <summary>The rows of one GPO that cost nothing to fetch: what is measured is what is made of them.</summary>
internal sealed class RowsInMemory : ITableStore
{
    private readonly SortedDictionary<string, TableRow> _rows = new(StringComparer.Ordinal);

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => Task.CompletedTask;

    public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
        Task.FromResult(_rows.GetValueOrDefault(rowKey));

    public async IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in _rows.Values) yield return row;
        await Task.CompletedTask;
    }

    public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        foreach (var change in changes)
            _rows[change.Row.RowKey] = new(change.Row.PartitionKey, change.Row.RowKey, change.Row.Properties, "1");
        return Task.FromResult(new WriteResult([.. changes.Select(_ => "1")]));
    }
}
