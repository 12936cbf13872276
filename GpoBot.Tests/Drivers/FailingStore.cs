using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Drivers;

/// <summary>How a call of the store fails: before anything was done, or after, with its answer lost.</summary>
public enum Failing { Before, After }

/// <summary>A store that fails when the test says so.</summary>
public sealed class FailingStore(ITableStore inner) : ITableStore, IDisposable
{
    private int _calls;
    private (int At, Failing How)? _plan;

    /// <summary>All calls fail, as when nobody answers.</summary>
    public bool IsDown { get; set; }

    /// <summary>Calls since the plan was made.</summary>
    public int Calls => _calls;

    /// <summary>Lets one of the next calls fail, the first being 0.</summary>
    public void FailAt(int call, Failing how) => (_calls, _plan) = (0, (call, how));

    public void Heal() => (_plan, IsDown) = (null, false);

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => inner.CreateTablesAsync(tables, cancellation);

    public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
        AroundAsync(() => inner.FindAsync(table, partitionKey, rowKey, cancellation));

    public async IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await AroundAsync(() => Task.FromResult(true));
        await foreach (var row in inner.QueryAsync(table, query, cancellation)) yield return row;
    }

    public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
        AroundAsync(() => inner.WriteAsync(table, changes, cancellation));

    public bool WritesTogether => inner.WritesTogether;

    public Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        AroundAsync(() => inner.WriteTogetherAsync(writes, cancellation));

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private async Task<T> AroundAsync<T>(Func<Task<T>> call)
    {
        var planned = _plan is { } plan && Interlocked.Increment(ref _calls) - 1 == plan.At ? plan.How : (Failing?)null;
        if (IsDown || planned == Failing.Before) throw new StorageException("Unreachable");
        var result = await call();
        return planned == Failing.After ? throw new StorageException("Unreachable") : result;
    }
}
