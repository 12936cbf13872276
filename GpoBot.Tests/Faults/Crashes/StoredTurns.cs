using GpoBot.Core.Audit;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Faults.Crashes;

/// <summary>What the memory of a GPO holds of turns, read whole.</summary>
internal sealed class StoredTurns(Gpo gpo, HashSet<string> markers, TrailReading trail, IReadOnlySet<string> effects)
{
    private readonly ILookup<string, AuditLine> _lines = trail.Lines.ToLookup(line => line.CorrelationId);

    public static async Task<StoredTurns> ReadAsync(IGpoStore store, string gpoId)
    {
        var gpo = (await store.LoadAsync(gpoId, CancellationToken.None))!;
        return new StoredTurns(gpo,
            [.. (await ListAsync<TurnMarker>(store, gpoId, "t.turn.")).Select(marker => marker.TurnId)],
            await new AuditTrail(store).ReadAsync(gpoId, new AuditFilter(), CancellationToken.None),
            new HashSet<string>([.. gpo.Effects.Select(effect => effect.Id), .. (await ListAsync<Effect>(store, gpoId, "s.effect.")).Select(effect => effect.Id)]));
    }

    /// <summary>True when all of a turn is there, false when nothing of it is, null when a part is.</summary>
    /// <param name="before">Version of the commitment before it.</param>
    public bool? Has(string turnId, string commitment, int before)
    {
        var now = gpo.FindCommitment(commitment)!.Version;
        var news = effects.Any(id => id.Contains($".{commitment}.v{before + 1}.", StringComparison.Ordinal));
        return (markers.Contains(turnId), _lines[turnId].Count(), now - before, news) switch
        {
            (true, 1, 1, true) => true,
            (false, 0, 0, false) => false,
            _ => null,
        };
    }

    public string Told(string turnId, string commitment, int before) =>
        $"marker {markers.Contains(turnId)}, {_lines[turnId].Count()} lines, version {before} -> {gpo.FindCommitment(commitment)!.Version}, effects {string.Join(' ', effects.Where(id => id.Contains(commitment, StringComparison.Ordinal)))}";

    /// <summary>Of each commitment, as many lines as its version tells of answers, and as many turns as lines.</summary>
    public void CheckOrder()
    {
        foreach (var commitment in gpo.Commitments.Where(one => string.CompareOrdinal(one.Id, "AC900") >= 0 && one.Id.Length == 5))
            Assert.Equal(commitment.Version - 1, trail.Lines.Count(line => line.Verb == "commitment.answer" && line.ObjectId == commitment.Id));
    }

    /// <summary>
    /// The chain of the audit holds from its first line to its head, goes on from where it was seen to end before, and has one line, in its
    /// place, for each of the turns that were acknowledged so far.
    /// </summary>
    /// <param name="before">Where it ended when it was last looked at; null the first time.</param>
    /// <returns>Where it ends now.</returns>
    public AuditChain? CheckTrail(IEnumerable<string> acknowledged, AuditChain? before)
    {
        Assert.True(trail.Holds, $"The chain does not hold: {string.Join(", ", trail.Findings)}");
        if (before is { Count: > 0 }) Assert.Equal(before.Last, Assert.Single(trail.Lines, line => line.Sequence == before.Count).Hash);
        Assert.Equal(trail.Head?.Count ?? 0, trail.Chained);
        foreach (var turn in acknowledged) Assert.True(Assert.Single(_lines[turn]).Sequence > 0, $"{turn} stands beside the chain");
        return trail.Head;
    }

    private static async Task<List<T>> ListAsync<T>(IGpoStore store, string gpoId, string prefix)
        where T : GpoRow
    {
        List<T> rows = [];
        await foreach (var row in store.ReadHistoryAsync(gpoId, prefix, CancellationToken.None)) rows.Add((T)row);
        return rows;
    }
}
