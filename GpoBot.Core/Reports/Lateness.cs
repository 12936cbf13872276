using NodaTime;

namespace GpoBot.Core.Reports;

/// <summary>How commitments stand by kind of partner: of organisations alike, never of a person or of one organisation.</summary>
public static class Lateness
{
    public static IReadOnlyList<LatenessLine> Of(IEnumerable<GpoFacts> facts, ReportPeriod period, LocalDate today) =>
    [
        .. facts.SelectMany(gpo => gpo.Commitments).GroupBy(one => one.PartnerType, StringComparer.Ordinal)
            .Select(type => new LatenessLine(type.Key, Counting.Commitments(type, period, Counting.DayOf(period, today))))
            .Where(line => line.Counts.Commitments > 0)
            .OrderBy(line => line.PartnerType, StringComparer.Ordinal),
    ];
}

/// <summary>The commitments of one kind of partner.</summary>
public sealed record LatenessLine(string PartnerType, Counts Counts);
