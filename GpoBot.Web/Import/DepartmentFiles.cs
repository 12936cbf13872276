using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import;

/// <summary>A folder that was read: the groups in it, and everything there is to say of the files.</summary>
public sealed record DepartmentFiles
{
    public required IReadOnlyList<FileSummary> Files { get; init; }
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>The groups of sectors.csv; empty as soon as one file is refused.</summary>
    public required IReadOnlyList<ImportedGpo> Gpos { get; init; }

    /// <summary>The posts of postes.csv; empty as soon as one file is refused.</summary>
    public IReadOnlyList<Appointment> Appointments { get; init; } = [];

    /// <summary>Hash of the bytes of all files: the same import started again is known by it.</summary>
    public required string Fingerprint { get; init; }

    public bool Refused => Findings.Any(f => f.Level == FindingLevel.Error);
}

/// <summary>What became of one file.</summary>
/// <param name="LinesRead">Lines under the header.</param>
/// <param name="LinesRefused">Lines with an error; one is enough to refuse the file.</param>
public sealed record FileSummary(string FileName, int LinesRead, int LinesRefused, FileOutcome Outcome);

/// <summary>Absent files are no error: the folder may hold a part of the department.</summary>
public enum FileOutcome { Absent, Accepted, Refused }
