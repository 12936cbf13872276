using GpoBot.Core.Ports;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>
/// Brings back what belongs to no GPO. What the store has already is newer and stays; numbers only rise, so that none is given twice.
/// </summary>
internal sealed class SharedRestore(ITableStore tables, IReferenceNumbers numbers)
{
    private const string NumbersPartition = "reference";
    private const int AtOnce = 8;
    private const int Window = 512;

    /// <returns>How many rows came back, and how many stayed as they are in the store.</returns>
    public async Task<(int Restored, int Kept)> RunAsync(BackupFolder folder, ExportFile file, CancellationToken cancellation)
    {
        var (restored, kept) = (0, 0);
        List<TableRow> missing = [];
        var stored = tables.QueryAsync(file.Table, new RowQuery(), cancellation);
        await foreach (var (saved, there) in RowMerge.WalkAsync(folder.ReadAsync(file, cancellation), stored, cancellation))
        {
            if (saved is null || BackupRules.Of(file.Table, saved) != Fate.Kept) continue;
            if (there is not null && RowLine.Same(saved, there)) continue;
            if (file.Table == TableNames.Counters && saved.PartitionKey == NumbersPartition && saved.Properties.GetValueOrDefault("Last") is int last)
            {
                await numbers.ReserveUpToAsync(saved.RowKey, last, cancellation);
                restored++;
            }
            else if (there is not null) kept++;
            else
            {
                restored++;
                missing.Add(saved);
                if (missing.Count >= Window) await WriteAsync(file.Table, missing, cancellation);
            }
        }

        await WriteAsync(file.Table, missing, cancellation);
        return (restored, kept);
    }

    // Almost every row is a partition of its own: written one after the other, a country would take an hour.
    private async Task WriteAsync(string table, List<TableRow> rows, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rows.GroupBy(row => row.PartitionKey), parallel, async (partition, token) =>
        {
            var batch = new InsertBatch(tables, table);
            foreach (var row in partition) await batch.AddAsync(row, token);
            await batch.FlushAsync(token);
        });
        rows.Clear();
    }
}
