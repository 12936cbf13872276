using GpoBot.Core.Groups;

namespace GpoBot.Core.Audit;

/// <summary>
/// Where the chain of audit lines of a GPO begins and ends. A live row, replaced in the transaction of every audited decision, so that
/// the end of the chain cannot be cut off unseen and retention can cut off its beginning in plain sight.
/// </summary>
public sealed record AuditChain : GpoRow
{
    public const string Key = "b.chain";
    public override string RowKey => Key;

    /// <summary>Lines that were ever chained, which is the place of the last one.</summary>
    public required int Count { get; init; }

    /// <summary>Hash of the last line; as long as there is none, of what stands before the first.</summary>
    public required string Last { get; init; }

    /// <summary>The first place that is still kept.</summary>
    public int First { get; init; } = 1;

    /// <summary>Hash of what stood before the first line that is kept.</summary>
    public required string Start { get; init; }

    /// <summary>
    /// The chain of a GPO that has none. Lines from before there were chains bear no hash; they are bound all the same, by counting
    /// them in what stands before the first place.
    /// </summary>
    public static AuditChain Begin(string gpoId, IEnumerable<AuditLine> unchained)
    {
        var genesis = AuditHash.Genesis(gpoId);
        return new AuditChain { Count = 0, Last = unchained.Aggregate(genesis, (hash, line) => AuditHash.Of(gpoId, line, hash)), Start = genesis };
    }

    /// <summary>The chain with these lines at its end, and the lines with their places.</summary>
    public (AuditChain Chain, IReadOnlyList<AuditLine> Lines) Append(string gpoId, IEnumerable<AuditLine> lines)
    {
        var chain = this;
        List<AuditLine> placed = [];
        foreach (var line in lines)
        {
            var next = line with { Sequence = chain.Count + 1, Previous = chain.Last };
            next = next with { Hash = AuditHash.Of(gpoId, next, chain.Last) };
            placed.Add(next);
            chain = chain with { Count = next.Sequence, Last = next.Hash };
        }

        return (chain, placed);
    }

    /// <summary>
    /// The chain without its oldest lines. Stored in the transaction that deletes them: put it beside the deletes, and the lines that
    /// are written meanwhile are kept in it.
    /// </summary>
    /// <param name="gone">The oldest lines that are kept, in their order and without a gap.</param>
    public AuditChain CutOff(string gpoId, IEnumerable<AuditLine> gone) => gone.Aggregate(this, (chain, line) => chain with
    {
        First = line.Sequence + 1,
        Start = line.Hash ?? AuditHash.Of(gpoId, line, chain.Start),
    });
}

/// <summary>The end of the chain as it is to be stored.</summary>
/// <param name="Tag">Version of the row that it replaces; null when there is none yet.</param>
/// <param name="Unread">What a newer version wrote in that row, and is to stand in it again.</param>
public sealed record ChainHead(AuditChain Chain, string? Tag, object? Unread = null);
