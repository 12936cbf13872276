using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>Cuts the old end of the audit of one partition, and nothing in its middle.</summary>
public interface IAuditCut
{
    /// <summary>How many lines were older than this; they are gone unless it was only asked.</summary>
    Task<int> CutAsync(string partition, Instant before, bool dryRun, CancellationToken cancellation);
}

/// <summary>
/// Takes the oldest lines away in the order of the chain, and moves its beginning in the same transaction, so that what is left still
/// holds and a line that somebody took away still shows.
/// </summary>
internal sealed class AuditCut(IGpoStore store) : IAuditCut
{
    // A transaction also holds the end of the chain.
    private const int MostLines = 90;

    public async Task<int> CutAsync(string partition, Instant before, bool dryRun, CancellationToken cancellation)
    {
        List<AuditLine> old = [];
        await foreach (var row in store.ReadHistoryAsync(partition, AuditLine.KeyPrefix, cancellation))
        {
            // The first line that is young enough ends it: clocks differ, and the chain is cut at its end alone.
            if (row is not AuditLine line || line.At >= before) break;
            old.Add(line);
        }

        if (dryRun) return old.Count;
        var gone = 0;
        foreach (var part in old.Chunk(MostLines))
        {
            var chain = (await HeadAsync(partition, cancellation) ?? AuditChain.Begin(partition, [])).CutOff(partition, part);
            // Another instance cuts the same chain: it goes on.
            if (await store.CommitAsync(new GpoCommit { GpoId = partition, Read = null, Puts = [chain], Deletes = part }, cancellation) != CommitResult.Done) break;
            gone += part.Length;
        }

        return gone;
    }

    /// <summary>The moment before which a line is too old: months are of the calendar.</summary>
    public static Instant Before(Instant now, int months) => now.InUtc().Date.PlusMonths(-months).AtMidnight().InUtc().ToInstant();

    private async Task<AuditChain?> HeadAsync(string partition, CancellationToken cancellation)
    {
        await foreach (var row in store.ReadHistoryAsync(partition, AuditChain.Key, cancellation))
            if (row is AuditChain head) return head;
        return null;
    }
}
