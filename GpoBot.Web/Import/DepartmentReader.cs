using System.Security.Cryptography;
using System.Text;
using GpoBot.Web.Import.Checks;
using GpoBot.Web.Import.Csv;
using GpoBot.Web.Import.Files;
using NodaTime;

namespace GpoBot.Web.Import;

/// <summary>
/// Reads a department from a folder: sectors.csv, partners.csv, problems.csv, actions.csv, meetings.csv and, where there is one, postes.csv. It names every
/// fault of every line; one fault anywhere and no group is given out, since a group half imported could not be completed.
/// </summary>
public static class DepartmentReader
{
    /// <param name="today">Day at the department, for remarks on meetings that stand on the wrong side of it.</param>
    /// <param name="stored">What the store has, to which the files may refer.</param>
    public static DepartmentFiles Read(string folder, LocalDate today, StoredReferences? stored = null)
    {
        var findings = new Findings();
        var lines = new DepartmentLines(
            ReadFile<SectorLine>.From(folder, SectorsFile.Columns, SectorsFile.Parse, findings),
            ReadFile<PartnerLine>.From(folder, PartnersFile.Columns, PartnersFile.Parse, findings),
            ReadFile<ProblemLine>.From(folder, ProblemsFile.Columns, ProblemsFile.Parse, findings),
            ReadFile<ActionLine>.From(folder, ActionsFile.Columns, ActionsFile.Parse, findings),
            ReadFile<MeetingLine>.From(folder, MeetingsFile.Columns, MeetingsFile.Parse, findings));
        var posts = ReadFile<PostLine>.From(folder, PostsFile.Columns, PostsFile.Parse, findings);

        var references = new References(lines, stored ?? StoredReferences.None);
        RosterChecks.Check(lines, references);
        ProblemChecks.Check(lines, references);
        ActionChecks.Check(lines, references);
        MeetingChecks.Check(lines, references, today);
        PostChecks.Check(posts, lines);

        IReadOnlyList<FileSummary> files =
        [
            Summary(lines.Sectors, findings), Summary(lines.Partners, findings), Summary(lines.Problems, findings),
            Summary(lines.Actions, findings), Summary(lines.Meetings, findings),
            .. posts.State == FileState.Absent ? Array.Empty<FileSummary>() : [Summary(posts, findings)],
        ];
        var refused = files.Any(f => f.Outcome == FileOutcome.Refused);
        return new DepartmentFiles
        {
            Files = files,
            Findings = findings.All,
            Gpos = refused ? [] : [.. lines.Sectors.Lines.Select(sector => GpoAssembly.Assemble(sector, lines))],
            Appointments = refused ? [] : [.. posts.Lines.Select(line => line.Appointment)],
            Fingerprint = FingerprintOf(lines),
        };
    }

    private static FileSummary Summary<T>(ReadFile<T> file, Findings findings)
    {
        var outcome = findings.AnyError(file.FileName) ? FileOutcome.Refused
            : file.State == FileState.Absent ? FileOutcome.Absent : FileOutcome.Accepted;
        return new FileSummary(file.FileName, file.LinesRead, findings.RefusedLines(file.FileName), outcome);
    }

    private static string FingerprintOf(DepartmentLines lines)
    {
        var hashes = string.Join(
            '|', lines.Sectors.Hash, lines.Partners.Hash, lines.Problems.Hash, lines.Actions.Hash, lines.Meetings.Hash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hashes)));
    }
}
