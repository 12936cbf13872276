using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Backup;

/// <summary>Writes GPOs, and what goes with them, into a folder of its own. The header comes last: without it a folder is not a backup.</summary>
public sealed class DepartmentExport(ITableStore tables, IGpoStore gpos, TimeProvider time)
{
    private const int AtOnce = 4;

    /// <summary>What can be exported, and whether it is a GPO: a journal of what belongs to none is not.</summary>
    public Task<IReadOnlyList<(string Id, bool IsGroup)>> ListAsync(CancellationToken cancellation) => GpoPartitions.ListAsync(tables, cancellation);

    /// <param name="ids">Those that are wanted and known to be there.</param>
    /// <param name="whole">With everything that belongs to no GPO.</param>
    /// <param name="advance">Called for each GPO that is written.</param>
    /// <exception cref="BackupException">Nothing of it is left in the folder.</exception>
    public async Task<ExportHeader> RunAsync(string folder, IReadOnlyList<string> ids, bool whole, Action<long> advance, CancellationToken cancellation)
    {
        var made = Prepare(folder);
        try
        {
            return await WriteAsync(folder, ids, whole, advance, cancellation);
        }
        catch (Exception failure)
        {
            CleanUp(folder, made);
            if (failure is IOException or UnauthorizedAccessException) throw BackupException.Of(failure, folder);
            throw;
        }
    }

    private static bool Prepare(string folder)
    {
        try
        {
            return PrivateFiles.PrepareFolder(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw BackupException.Of(refusal, folder);
        }
    }

    private async Task<ExportHeader> WriteAsync(string folder, IReadOnlyList<string> ids, bool whole, Action<long> advance, CancellationToken cancellation)
    {
        var began = Instant.FromDateTimeOffset(time.GetUtcNow());
        var export = new GpoExport(tables, gpos, folder, "export." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), time);
        var written = new ConcurrentBag<(ExportFile File, bool IsGroup)>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(ids.Distinct(StringComparer.Ordinal), parallel, async (id, token) =>
        {
            if (await export.WriteAsync(id, token) is { } one) written.Add(one);
            advance(1);
        });
        var files = written.OrderBy(one => one.File.Gpo, StringComparer.Ordinal).ToList();
        List<string> there = [.. files.Where(one => one.IsGroup).Select(one => one.File.Gpo!)];
        // After the GPOs: no number used in their files is above the counters, no person of theirs unknown.
        var shared = await new SharedExport(tables, folder).WriteAsync(whole ? null : there.ToHashSet(StringComparer.Ordinal), cancellation);
        var header = new ExportHeader
        {
            Format = ExportHeader.Name, Version = ExportHeader.CurrentVersion, CreatedAt = InstantPattern.General.Format(began), Whole = whole,
            Gpos = there, Files = [.. files.Select(one => one.File), .. shared], Seal = "",
        }.Sealed();
        var json = JsonSerializer.SerializeToUtf8Bytes(header, HeaderJson.Default.ExportHeader);
        await PrivateFiles.WriteAsync(Path.Combine(folder, ExportHeader.FileName), [.. json, (byte)'\n'], cancellation);
        return header;
    }

    // The folder was empty before: all that is in it is of this export, which did not come to its end.
    private static void CleanUp(string folder, bool made)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl*")) File.Delete(file);
            if (made) Directory.Delete(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Without a header it is no backup, whatever is left.
        }
    }
}
