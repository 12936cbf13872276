using GpoBot.Web.Storage;

namespace GpoBot.Web.Retention;

/// <summary>Takes rows away as they are read, in as few writes as the store allows.</summary>
internal static class Sweeping
{
    /// <summary>How many rows met the condition; they are gone unless it was only asked.</summary>
    public static async Task<int> SweepAsync(
        this ITableStore tables, string table, RowQuery query, Func<TableRow, bool> isOver, bool dryRun, CancellationToken cancellation)
    {
        var count = 0;
        List<TableRow> batch = [];
        await foreach (var row in tables.QueryAsync(table, query, cancellation))
        {
            if (!isOver(row)) continue;
            count++;
            if (dryRun) continue;
            if (batch.Count == TableRules.MostOperations || (batch.Count > 0 && batch[0].PartitionKey != row.PartitionKey))
                await DeleteAsync(tables, table, batch, cancellation);
            batch.Add(row);
        }

        await DeleteAsync(tables, table, batch, cancellation);
        return count;
    }

    // Whatever somebody changed or took meanwhile is looked at another night; the others go one by one.
    private static async Task DeleteAsync(ITableStore tables, string table, List<TableRow> batch, CancellationToken cancellation)
    {
        if (batch.Count == 0) return;
        List<TableChange> changes = [.. batch.Select(row => TableChange.Delete(row.PartitionKey, row.RowKey, row.ETag))];
        batch.Clear();
        if ((await tables.WriteAsync(table, changes, cancellation)).Done) return;
        foreach (var change in changes) await tables.WriteAsync(table, [change], cancellation);
    }
}
