using System.Security.Cryptography;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import.Files;

/// <summary>The five files, cut and typed, before anybody looked whether they fit together.</summary>
internal sealed record DepartmentLines(
    ReadFile<SectorLine> Sectors,
    ReadFile<PartnerLine> Partners,
    ReadFile<ProblemLine> Problems,
    ReadFile<ActionLine> Actions,
    ReadFile<MeetingLine> Meetings);

/// <summary>One file of the folder.</summary>
/// <param name="State">Whether others may be measured against what it says.</param>
/// <param name="Hash">Of its bytes; empty when there were none to be read.</param>
internal sealed record ReadFile<T>(string FileName, FileState State, IReadOnlyList<T> Lines, int LinesRead, string Hash)
{
    /// <summary>True when nobody can know all that it holds: references into it are neither right nor wrong.</summary>
    public bool Unknowable => State == FileState.Unusable || Lines.Count < LinesRead;

    public static ReadFile<T> From(string folder, CsvColumns columns, Func<CsvLine, T> parse, Findings findings)
    {
        var path = Path.Combine(folder, columns.FileName);
        if (!File.Exists(path)) return new ReadFile<T>(columns.FileName, FileState.Absent, [], 0, "");
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Error(columns.FileName, null, $"lecture impossible ({unreadable.Message})");
            return new ReadFile<T>(columns.FileName, FileState.Unusable, [], 0, "");
        }
        var table = CsvTable.Read(columns, bytes, findings);
        return new ReadFile<T>(
            columns.FileName, table.Usable ? FileState.Read : FileState.Unusable, [.. table.Lines.Select(parse)], table.LinesRead,
            Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}

/// <summary>Absent: not in the folder. Unusable: there, but unreadable, not UTF-8 or with the wrong header.</summary>
internal enum FileState { Absent, Read, Unusable }
