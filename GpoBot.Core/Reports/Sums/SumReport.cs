using GpoBot.Core.Commitments;
using NodaTime;

namespace GpoBot.Core.Reports.Sums;

/// <summary>The report of several directorates from their sums, and what goes with it: the same as from the facts of all their groups.</summary>
public static class SumReport
{
    public static Report Of(IReadOnlyList<DirectorateSums> all, ReportPeriod period, LocalDate today)
    {
        List<DirectorateLine> directorates =
        [
            .. all.Where(one => one.Groups.Count > 0).OrderBy(one => one.Groups[0].Card.GpoId, StringComparer.Ordinal)
                .Select(one => new DirectorateLine(one.Directorate, one.Groups.Count, SumCounting.Of(one, period, today))),
        ];
        return new Report
        {
            Period = period, Today = today, Directorates = directorates, Total = Counts.Sum(directorates.Select(line => line.Counts)),
            Gpos = [.. Cards(all).OrderBy(card => card.GpoId, StringComparer.Ordinal).Select(card => new GpoLine(card, null))],
            HeldIn = all.SelectMany(one => SumCounting.HeldIn(one, period)).GroupBy(one => one.Month)
                .ToDictionary(month => month.Key, month => month.Sum(one => one.Held)),
        };
    }

    public static IReadOnlyList<LatenessLine> Lateness(IReadOnlyList<DirectorateSums> all, ReportPeriod period, LocalDate today) =>
    [
        .. ByType(all, period).Select(one => new LatenessLine(one.Type, one.Values.Commitments())).Concat(Reports.Lateness.Of(Whole(all), period, today))
            .GroupBy(line => line.PartnerType, (type, lines) => new LatenessLine(type, Counts.Sum(lines.Select(line => line.Counts))), StringComparer.Ordinal)
            .Where(line => line.Counts.Commitments > 0).OrderBy(line => line.PartnerType, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<ResponseLine> Responses(IReadOnlyList<DirectorateSums> all, ReportPeriod period) =>
    [
        .. ByType(all, period).Select(one => (one.Type, Counts: one.Values.Commitments())).Select(one => new ResponseLine(one.Type, one.Counts.Answered, one.Counts.Asked))
            .Concat(ResponseRates.Of(Whole(all), period))
            .GroupBy(line => line.PartnerType, (type, lines) => lines.Aggregate((a, b) => new ResponseLine(type, a.Answered + b.Answered, a.Asked + b.Asked)), StringComparer.Ordinal)
            .Where(line => line.Asked > 0).OrderBy(line => line.PartnerType, StringComparer.Ordinal),
    ];

    public static BlockingReasons Blocking(IReadOnlyList<DirectorateSums> all, ReportPeriod period) => BlockingReasons.Of(
        all.SelectMany(one => one.Series).Where(one => one.Key.Reason.Length > 0).GroupBy(one => (one.Key.Type, one.Key.Reason))
            .Select(one => new ReasonLine(
                one.Key.Type, Enum.Parse<BlockingReason>(one.Key.Reason),
                SumValues.Of(one, period).Followed(SumFigure.ReasonBegun, SumFigure.ReasonEnded)))
            .Concat(BlockingReasons.Cases(Whole(all), period)));

    private static IEnumerable<(string Type, SumValues Values)> ByType(IReadOnlyList<DirectorateSums> all, ReportPeriod period) =>
        all.SelectMany(one => one.Series).Where(one => one.Key.Figure >= SumFigure.CommitmentBegun && one.Key.Reason.Length == 0)
            .GroupBy(one => one.Key.Type, StringComparer.Ordinal).Select(one => (one.Key, SumValues.Of(one, period)));

    private static IEnumerable<GpoFacts> Cards(IEnumerable<DirectorateSums> all) => all.SelectMany(one => one.Groups).Select(group => group.Card);

    private static IEnumerable<GpoFacts> Whole(IEnumerable<DirectorateSums> all) =>
        all.SelectMany(one => one.Groups).Where(group => group.IsWhole).Select(group => group.Card);
}
