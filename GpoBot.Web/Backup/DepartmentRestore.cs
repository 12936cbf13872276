using GpoBot.Core.Ports;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>What was restored.</summary>
/// <param name="Gpos">In the order of the backup.</param>
/// <param name="Others">Rows of the other tables that came back.</param>
/// <param name="OthersKept">Rows of theirs that differ in the store, and stayed.</param>
public sealed record RestoreReport(IReadOnlyList<(string Gpo, int Rows, RestoreOutcome Outcome)> Gpos, int Others, int OthersKept)
{
    public bool Succeeded => Gpos.All(gpo => gpo.Outcome != RestoreOutcome.Different);
}

/// <summary>Brings back all that a checked backup holds. A GPO that is there and differs is left alone, and the others come back all the same.</summary>
public sealed class DepartmentRestore(ITableStore tables, IPeople people, IReferenceNumbers numbers, IDueAgenda agenda, TimeProvider time)
{
    private const int AtOnce = 4;

    /// <param name="advance">Called for each file.</param>
    internal async Task<RestoreReport> RunAsync(BackupFolder folder, Action<long> advance, CancellationToken cancellation)
    {
        var (others, othersKept) = (0, 0);
        var shared = new SharedRestore(tables, numbers);
        // First the numbers, the people and where they are reached: a GPO that is seen is whole in every respect.
        foreach (var file in folder.SharedFiles)
        {
            var (restored, kept) = await shared.RunAsync(folder, file, cancellation);
            (others, othersKept) = (others + restored, othersKept + kept);
            advance(1);
        }

        var files = folder.GpoFiles.ToList();
        var outcomes = new RestoreOutcome[files.Count];
        var restore = new GpoRestore(tables, people, agenda, time);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, files.Count), parallel, async (at, token) =>
        {
            outcomes[at] = await restore.RunAsync(folder, files[at], token);
            advance(1);
        });
        return new RestoreReport([.. files.Select((file, at) => (file.Gpo!, file.Rows, outcomes[at]))], others, othersKept);
    }
}
