using System.Globalization;
using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Import;

/// <summary>
/// Cuts a group into transactions. History goes first and the group row with the last, so that a GPO appears whole. Each
/// transaction bears the mark of its files and its place: repeated after a crash, it finds itself done.
/// </summary>
internal static class ImportPlan
{
    /// <summary>Room is left for the audit line and the mark under the hundred operations of a transaction.</summary>
    private const int RowsPerCommit = 88;

    public static IEnumerable<GpoCommit> Commits(ImportedGpo gpo, string fingerprint, Instant now, DuePointer pointer)
    {
        var rows = gpo.RowsAt(now).OrderByDescending(row => row.RowKey, StringComparer.Ordinal).ToList();
        var first = rows.Count % RowsPerCommit;
        var chunks = new[] { rows[..first] }.Concat(rows[first..].Chunk(RowsPerCommit).Select(c => c.ToList()))
            .Where(chunk => chunk.Count > 0).ToList();
        for (var number = 0; number < chunks.Count; number++)
        {
            var commit = new GpoCommit
            {
                GpoId = gpo.Group.Id,
                Read = null,
                Puts = chunks[number],
                Turn = new TurnMarker(Mark(fingerprint, number, rows.Count), Reply: ""),
            };
            yield return number < chunks.Count - 1 ? commit : commit with
            {
                Puts = [.. commit.Puts, Audit(gpo.Group, fingerprint, now)],
                Pointers = [pointer],
            };
        }
    }

    /// <summary>The sizes are part of it: a release that cuts otherwise must not take the marks of this one for its own.</summary>
    private static string Mark(string fingerprint, int number, int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"import-{fingerprint[..16]}-{number}-{rows}-{RowsPerCommit}");

    private static AuditLine Audit(Group group, string fingerprint, Instant now) => new()
    {
        At = now,
        ActorId = "import",
        Role = "operator",
        Verb = "group.import",
        ObjectId = group.Id,
        Through = "import",
        CorrelationId = fingerprint[..16],
    };
}
