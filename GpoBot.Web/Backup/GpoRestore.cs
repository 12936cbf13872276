using GpoBot.Core.Ports;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Backup;

/// <summary>What became of a GPO of the backup.</summary>
public enum RestoreOutcome { Restored, Completed, AlreadyThere, Different }

/// <summary>
/// Brings one GPO back as it was. Nobody sees it before it is whole: the row of the group comes last, after its indexes. Cut off
/// anywhere, the same restore finds what it wrote, and completes it.
/// </summary>
internal sealed class GpoRestore(ITableStore tables, IPeople people, IDueAgenda agenda, TimeProvider time)
{
    public async Task<RestoreOutcome> RunAsync(BackupFolder folder, ExportFile file, CancellationToken cancellation)
    {
        var (missing, found, other, visible) = (0, 0, false, false);
        await foreach (var (saved, stored) in RowMerge.WalkAsync(folder.ReadAsync(file, cancellation), StoredOf(file), cancellation))
        {
            visible |= stored?.RowKey == GpoPartitions.GroupKey;
            if (stored is null) missing++;
            else if (saved is not null && RowLine.Same(saved, stored)) found++;
            else other = true;
            if (other) return RestoreOutcome.Different;
        }

        if (visible && missing > 0) return RestoreOutcome.Different;
        var isGroup = folder.Header.Gpos.Contains(file.Gpo!);
        await WriteAsync(folder, file, found > 0, isGroup, cancellation);
        return missing == 0 ? RestoreOutcome.AlreadyThere : found == 0 ? RestoreOutcome.Restored : RestoreOutcome.Completed;
    }

    private async Task WriteAsync(BackupFolder folder, ExportFile file, bool begun, bool isGroup, CancellationToken cancellation)
    {
        var indexes = new RestoredIndexes(file.Gpo!, Instant.FromDateTimeOffset(time.GetUtcNow()));
        var batch = new InsertBatch(tables, TableNames.Gpo);
        TableRow? group = null;
        // A file that is no more what it was when it was checked throws at its end, before anybody sees the GPO.
        await foreach (var (saved, stored) in RowMerge.WalkAsync(folder.ReadAsync(file, cancellation), begun ? StoredOf(file) : None(), cancellation))
        {
            if (saved is null) continue;
            indexes.Note(saved);
            if (stored is not null) continue;
            if (saved.RowKey == GpoPartitions.GroupKey) group = saved;
            else await batch.AddAsync(saved, cancellation);
        }

        await batch.FlushAsync(cancellation);
        if (!isGroup) return;
        await indexes.IndexAsync(people, cancellation);
        await indexes.PointAsync(agenda, cancellation);
        if (group is null) return;
        await batch.AddAsync(group, cancellation);
        await batch.FlushAsync(cancellation);
        // The first ones may have been taken while the GPO could not be seen.
        await indexes.PointAsync(agenda, cancellation);
    }

    private IAsyncEnumerable<TableRow> StoredOf(ExportFile file) =>
        GpoPartitions.RowsAsync(tables, file.Gpo!, CancellationToken.None);

    private static IAsyncEnumerable<TableRow> None() => AsyncEnumerable.Empty<TableRow>();
}
