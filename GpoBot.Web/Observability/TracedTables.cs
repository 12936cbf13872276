using System.Diagnostics;
using System.Runtime.CompilerServices;
using GpoBot.Core.Running;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Observability;

/// <summary>The memory, each trip of it a span with the table and the number of rows; keys may name people and are not told.</summary>
internal sealed class TracedTables(ITableStore inner) : ITableStore, IDisposable
{
    public bool WritesTogether => inner.WritesTogether;

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
        inner.CreateTablesAsync(tables, cancellation);

    public async Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        using var span = Start("find", table);
        return await ToldAsync(span, async () =>
        {
            var row = await inner.FindAsync(table, partitionKey, rowKey, cancellation);
            span?.SetTag("gpobot.store.rows", row is null ? 0 : 1);
            return row;
        });
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var span = Start("query", table);
        var rows = 0;
        await using var reading = inner.QueryAsync(table, query, cancellation).GetAsyncEnumerator(cancellation);
        while (await ToldAsync(span, () => reading.MoveNextAsync().AsTask()))
        {
            rows++;
            yield return reading.Current;
        }

        span?.SetTag("gpobot.store.rows", rows);
    }

    public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
        WrittenAsync(Start("write", table), changes.Count, () => inner.WriteAsync(table, changes, cancellation));

    /// <summary>Told under the last of the tables, for whose sake the others are written.</summary>
    public Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        WrittenAsync(Start("write", writes[^1].Table), writes.Sum(write => write.Changes.Count), () => inner.WriteTogetherAsync(writes, cancellation));

    private static async Task<WriteResult> WrittenAsync(Activity? span, int rows, Func<Task<WriteResult>> write)
    {
        using var _ = span?.SetTag("gpobot.store.rows", rows);
        return await ToldAsync(span, async () =>
        {
            var result = await write();
            if (!result.Done) span?.SetTag("gpobot.store.conflict", true);
            return result;
        });
    }

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        using var span = WebSpans.Source.StartActivity("store forget", ActivityKind.Client);
        await ToldAsync(span, async () =>
        {
            await inner.ForgetAsync(cancellation);
            return true;
        });
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private static Activity? Start(string trip, string table) =>
        WebSpans.Source.StartActivity($"store {trip}", ActivityKind.Client)?.SetTag("gpobot.store.table", table);

    private static async Task<T> ToldAsync<T>(Activity? span, Func<Task<T>> trip)
    {
        try
        {
            return await trip();
        }
        catch (Exception fault)
        {
            span.Fail(fault);
            throw;
        }
    }
}
