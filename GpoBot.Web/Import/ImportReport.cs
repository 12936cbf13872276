using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import;

/// <summary>What an import did, or would do when <see cref="DryRun"/>.</summary>
public sealed record ImportReport
{
    public required bool DryRun { get; init; }
    public required IReadOnlyList<FileSummary> Files { get; init; }
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>The groups of the folder in its order; empty when a file was refused.</summary>
    public required IReadOnlyList<GpoSummary> Gpos { get; init; }

    /// <summary>True when the folder has none of the five files, which is hardly what was meant.</summary>
    public bool NothingFound => Files.All(f => f.Outcome == FileOutcome.Absent);

    public bool Succeeded =>
        !NothingFound && Findings.All(f => f.Level != FindingLevel.Error) && Gpos.All(g => g.Outcome != GpoOutcome.Blocked);
}

/// <summary>What became of one group.</summary>
/// <param name="Rows">Rows it has in the files.</param>
public sealed record GpoSummary(string GpoId, string Name, int Rows, GpoOutcome Outcome);

/// <summary>
/// Kept: the store had it, and it was left as it is. Blocked: an import of other files was interrupted in the middle of it.
/// </summary>
public enum GpoOutcome { Written, Kept, Blocked }
