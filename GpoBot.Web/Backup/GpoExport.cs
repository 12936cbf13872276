using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Web.Backup;

/// <summary>
/// Writes one GPO as it was at one moment, while the bot goes on: it is read until two readings find the same versions, and what both
/// saw stood there between them. The trace of the export is stored before the file has its name, and is not in it: an export of what
/// was restored gives the same file again.
/// </summary>
internal sealed class GpoExport(ITableStore tables, IGpoStore gpos, string folder, string correlation, TimeProvider time)
{
    private const int Readings = 8;
    private const int Tries = 5;

    /// <summary>Null when there is nothing of that name any more. A journal that belongs to no group is written too, and bears no trace.</summary>
    public async Task<(ExportFile File, bool IsGroup)?> WriteAsync(string gpoId, CancellationToken cancellation)
    {
        var name = ExportNames.OfGpo(gpoId);
        var (path, unfinished) = (Path.Combine(folder, name), Path.Combine(folder, name + ".partial"));
        for (var reading = 0; reading < Readings; reading++)
        {
            await using var writer = new RowFileWriter(unfinished);
            using var versions = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var isGroup = false;
            await foreach (var row in RowsOf(gpoId, cancellation))
            {
                isGroup |= row.RowKey == GpoPartitions.GroupKey;
                Note(versions, row);
                await writer.WriteAsync(row, cancellation);
            }

            if (!await StandsAsync(gpoId, versions.GetHashAndReset(), cancellation)) continue;
            if (writer.Rows == 0)
            {
                File.Delete(unfinished);
                return null;
            }

            var file = writer.Finish(name, TableNames.Gpo, gpoId);
            if (isGroup) await TraceAsync(gpoId, cancellation);
            File.Move(unfinished, path);
            return (file, isGroup);
        }

        throw new BackupException($"{gpoId} change sans cesse : relancez l'export à un moment plus calme.");
    }

    private async Task<bool> StandsAsync(string gpoId, byte[] found, CancellationToken cancellation)
    {
        using var versions = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var row in RowsOf(gpoId, cancellation)) Note(versions, row);
        return versions.GetHashAndReset().AsSpan().SequenceEqual(found);
    }

    private IAsyncEnumerable<TableRow> RowsOf(string gpoId, CancellationToken cancellation) =>
        GpoPartitions.RowsAsync(tables, gpoId, cancellation);

    private static void Note(IncrementalHash versions, TableRow row) => versions.AppendData(Encoding.UTF8.GetBytes($"{row.RowKey}\n{row.ETag}\n"));

    private async Task TraceAsync(string gpoId, CancellationToken cancellation)
    {
        var line = new AuditLine
        {
            At = Instant.FromDateTimeOffset(time.GetUtcNow()), ActorId = StorageKeys.Hashed("operator", Environment.UserName), Role = "operator",
            Verb = "group.export", ObjectId = gpoId, Through = "export", CorrelationId = correlation,
        };
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await gpos.CommitAsync(new GpoCommit { GpoId = gpoId, Read = null, Puts = [line] }, cancellation) != CommitResult.Conflict) return;
        }

        throw new BackupException($"La trace de l'export de {gpoId} n'a pas pu être écrite : rien n'en est gardé. Relancez l'export.");
    }
}
