using GpoBot.Core.Audit;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>
/// Gives each audit line its place in the chain of the GPO, so that a line that is changed or taken away later shows. The end of the
/// chain is among the live rows that the decision read, so a turn needs no further trip. Two decisions on different rows do not disturb
/// each other for all that: when only the chain has grown meanwhile, the lines are placed behind and stored again.
/// </summary>
public sealed class ChainedGpoStore(IGpoStore inner, ITableStore store) : GpoStoreLayer(inner)
{
    // Every conflict is somebody else's success.
    private const int Tries = 16;

    public override async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        if (!commit.Puts.Any(row => row is AuditLine or AuditChain)) return await Inner.CommitAsync(commit, cancellation);
        var head = commit.Read is { Chain: { } read } gpo
            ? new ChainHead(read, gpo.ETags.GetValueOrDefault(AuditChain.Key), gpo.Unread.Properties.GetValueOrDefault(AuditChain.Key))
            : await HeadAsync(commit.GpoId, cancellation);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var result = await Inner.CommitAsync(Chained(commit, head), cancellation);
            if (result != CommitResult.Conflict) return result;
            var now = await HeadAsync(commit.GpoId, cancellation);
            if (now.Tag == head.Tag) break;
            head = now;
        }

        return CommitResult.Conflict;
    }

    private static GpoCommit Chained(GpoCommit commit, ChainHead head)
    {
        var start = commit.Puts.OfType<AuditChain>().LastOrDefault() is { } cut ? head.Chain with { First = cut.First, Start = cut.Start } : head.Chain;
        var (chain, lines) = start.Append(commit.GpoId, commit.Puts.OfType<AuditLine>());
        return commit with
        {
            Puts = [.. commit.Puts.Where(row => row is not (AuditLine or AuditChain)), .. lines],
            Head = head with { Chain = chain },
        };
    }

    private async Task<ChainHead> HeadAsync(string gpoId, CancellationToken cancellation)
    {
        if (await store.FindAsync(TableNames.Gpo, gpoId, AuditChain.Key, cancellation) is { } row && GpoRows.Read(row, out var kept) is AuditChain chain)
            return new ChainHead(chain, row.ETag, kept);

        List<AuditLine> unchained = [];
        await foreach (var old in Inner.ReadHistoryAsync(gpoId, AuditLine.KeyPrefix, cancellation))
            if (old is AuditLine { Sequence: 0 } line) unchained.Add(line);
        return new ChainHead(AuditChain.Begin(gpoId, unchained), Tag: null);
    }
}
