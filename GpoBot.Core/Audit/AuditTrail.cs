using GpoBot.Core.Ports;

namespace GpoBot.Core.Audit;

/// <summary>Reads the audit of a GPO, or of the house, and verifies its chain on the way.</summary>
public sealed class AuditTrail(IGpoStore store)
{
    private const int Tries = 5;

    /// <summary>The lines in their order that the filter takes; all of them go through the check.</summary>
    public async Task<TrailReading> ReadAsync(string journal, AuditFilter filter, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var head = await HeadAsync(journal, cancellation);
            var check = new ChainCheck(journal, head);
            List<AuditLine> lines = [];
            await foreach (var row in store.ReadHistoryAsync(journal, AuditLine.KeyPrefix, cancellation))
            {
                if (row is not AuditLine line) continue;
                check.Next(line);
                if (filter.Takes(line)) lines.Add(line);
            }

            var findings = check.End();
            // Somebody wrote while it was being read: what looks like a fault is none.
            if (findings.Count == 0 || attempt == Tries || head == await HeadAsync(journal, cancellation))
                return new TrailReading(journal, head, lines, check.Chained, check.Unchained, findings);
        }
    }

    private async Task<AuditChain?> HeadAsync(string journal, CancellationToken cancellation)
    {
        await foreach (var row in store.ReadHistoryAsync(journal, AuditChain.Key, cancellation))
            if (row is AuditChain head) return head;
        return null;
    }
}

/// <summary>What an audit said, and whether it holds.</summary>
/// <param name="Journal">The GPO, or the house.</param>
/// <param name="Head">Where its chain ends; null when none was begun.</param>
/// <param name="Lines">Those that were wanted, oldest first.</param>
/// <param name="Chained">All lines of the chain that are there…</param>
/// <param name="Unchained">…and those from before it.</param>
public sealed record TrailReading(
    string Journal, AuditChain? Head, IReadOnlyList<AuditLine> Lines, int Chained, int Unchained, IReadOnlyList<ChainFinding> Findings)
{
    public bool Holds => Findings.Count == 0;
}
