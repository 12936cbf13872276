using GpoBot.Core.Reports;
using GpoBot.Web.Dashboard.Charts;
using NodaTime;

namespace GpoBot.Web.Dashboard;

/// <summary>The months of each group and of all of them, reckoned once.</summary>
public sealed class BoardMonths
{
    private readonly Dictionary<string, IReadOnlyList<MonthLine>> _ofGpo;

    public BoardMonths(IEnumerable<GpoFacts> gpos, ReportPeriod period, LocalDate today)
    {
        _ofGpo = gpos.ToDictionary(gpo => gpo.GpoId, gpo => Months.Of(gpo, period, today), StringComparer.Ordinal);
        All = Months.Sum(_ofGpo.Values);
    }

    public IReadOnlyList<MonthLine> All { get; }

    public IReadOnlyList<MonthLine> Of(IEnumerable<GpoLine> lines) => Months.Sum(lines.Select(line => _ofGpo[line.Gpo.GpoId]));

    /// <summary>The latest months of a figure, as many as a chart can hold.</summary>
    public static IReadOnlyList<MonthColumn> Columns(IEnumerable<MonthLine> months, Func<MonthLine, int> value, Func<MonthLine, int>? mark = null) =>
        [.. months.TakeLast(MonthColumns.Most).Select(month => new MonthColumn(month.Month, value(month), mark?.Invoke(month)))];
}
