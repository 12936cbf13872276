using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>
/// What there is in the table of the GPOs: the groups, and partitions that are none, as the journal of what belongs to no group. Found
/// by leaps from one to the next, for reading all rows of a country only to name its groups takes minutes.
/// </summary>
internal static class GpoPartitions
{
    public const string GroupKey = "a.group";

    // No character of a key sorts before it.
    private const string Least = " ";

    public static async Task<IReadOnlyList<(string Id, bool IsGroup)>> ListAsync(ITableStore tables, CancellationToken cancellation)
    {
        List<(string Id, bool IsGroup)> found = [];
        var next = await FirstAsync(tables, new RowQuery { PageSize = 1 }, cancellation);
        while (next is not null)
        {
            var id = next.PartitionKey;
            found.Add((id, next.RowKey == GroupKey || await tables.FindAsync(TableNames.Gpo, id, GroupKey, cancellation) is not null));
            next = await FirstAsync(tables, new RowQuery { PartitionFrom = id + Least, PageSize = 1 }, cancellation);
        }

        return found;
    }

    /// <summary>All of a partition that belongs in a backup.</summary>
    public static IAsyncEnumerable<TableRow> RowsAsync(ITableStore tables, string gpoId, CancellationToken cancellation) => tables
        .QueryAsync(TableNames.Gpo, new RowQuery { Partition = gpoId }, cancellation).Where(row => BackupRules.Of(TableNames.Gpo, row) == Fate.Kept);

    private static async Task<TableRow?> FirstAsync(ITableStore tables, RowQuery query, CancellationToken cancellation)
    {
        await foreach (var row in tables.QueryAsync(TableNames.Gpo, query, cancellation)) return row;
        return null;
    }
}
