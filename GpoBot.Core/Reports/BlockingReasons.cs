using GpoBot.Core.Commitments;

namespace GpoBot.Core.Reports;

/// <summary>What keeps commitments from being done, by kind of partner. Few cases would point at somebody, and are only counted.</summary>
/// <param name="Shown">Most frequent first; each with <see cref="FewestShown"/> cases or more.</param>
/// <param name="Hidden">Cases that are too few to be told apart.</param>
public sealed record BlockingReasons(IReadOnlyList<ReasonLine> Shown, int Hidden)
{
    public const int FewestShown = 5;

    public static BlockingReasons Of(IEnumerable<GpoFacts> facts, ReportPeriod period)
    {
        var cases = facts.SelectMany(gpo => gpo.Commitments)
            .Where(one => one.BlockedBy is not null && Counting.IsFollowed(one.DecidedOn, one.EndedOn, period))
            .GroupBy(one => (one.PartnerType, Reason: one.BlockedBy!.Value))
            .Select(group => new ReasonLine(group.Key.PartnerType, group.Key.Reason, group.Count()))
            .OrderByDescending(line => line.Cases).ThenBy(line => line.PartnerType, StringComparer.Ordinal).ThenBy(line => line.Reason).ToList();
        return new BlockingReasons(
            [.. cases.Where(line => line.Cases >= FewestShown)], cases.Where(line => line.Cases < FewestShown).Sum(line => line.Cases));
    }
}

/// <summary>How often one reason was given by one kind of partner.</summary>
public sealed record ReasonLine(string PartnerType, BlockingReason Reason, int Cases);
