using GpoBot.Core.Commitments;

namespace GpoBot.Core.Reports;

/// <summary>What keeps commitments from being done, by kind of partner. Few cases would point at somebody, and are only counted.</summary>
/// <param name="Shown">Most frequent first; each with <see cref="FewestShown"/> cases or more.</param>
/// <param name="Hidden">Cases that are too few to be told apart.</param>
public sealed record BlockingReasons(IReadOnlyList<ReasonLine> Shown, int Hidden)
{
    public const int FewestShown = 5;

    public static BlockingReasons Of(IEnumerable<GpoFacts> facts, ReportPeriod period) => Of(Cases(facts, period));

    /// <summary>How often each reason was given by each kind of partner, few or many.</summary>
    internal static IEnumerable<ReasonLine> Cases(IEnumerable<GpoFacts> facts, ReportPeriod period) => facts.SelectMany(gpo => gpo.Commitments)
        .Where(one => one.BlockedBy is not null && Counting.IsFollowed(one.DecidedOn, one.EndedOn, period))
        .Select(one => new ReasonLine(one.PartnerType, one.BlockedBy!.Value, 1));

    internal static BlockingReasons Of(IEnumerable<ReasonLine> lines)
    {
        var cases = lines.GroupBy(one => (one.PartnerType, one.Reason))
            .Select(group => new ReasonLine(group.Key.PartnerType, group.Key.Reason, group.Sum(line => line.Cases)))
            .OrderByDescending(line => line.Cases).ThenBy(line => line.PartnerType, StringComparer.Ordinal).ThenBy(line => line.Reason).Where(line => line.Cases > 0).ToList();
        return new BlockingReasons(
            [.. cases.Where(line => line.Cases >= FewestShown)], cases.Where(line => line.Cases < FewestShown).Sum(line => line.Cases));
    }
}

/// <summary>How often one reason was given by one kind of partner.</summary>
public sealed record ReasonLine(string PartnerType, BlockingReason Reason, int Cases);
