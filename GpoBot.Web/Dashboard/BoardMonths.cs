using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using GpoBot.Dialogs.Reports;
using GpoBot.Web.Dashboard.Charts;
using NodaTime;

namespace GpoBot.Web.Dashboard;

/// <summary>The months of each group, or of each directorate where it is summed, and of all of them: reckoned once.</summary>
public sealed class BoardMonths
{
    private readonly IReadOnlyList<(string Directorate, string GpoId, IReadOnlyList<MonthLine> Months)> _parts;

    public BoardMonths(ReportScope scope, ReportPeriod period, LocalDate today)
    {
        _parts = scope.Sums is { } sums
            ? [.. sums.Select(one => (one.Directorate, "", SumCounting.MonthsOf(one, period, today)))]
            : [.. scope.Gpos.Select(gpo => (gpo.Directorate ?? "", gpo.GpoId, Months.Of(gpo, period, today)))];
        All = Months.Sum(_parts.Select(part => part.Months));
    }

    public IReadOnlyList<MonthLine> All { get; }

    public IReadOnlyList<MonthLine> OfDirectorate(string name) => Months.Sum(_parts.Where(part => part.Directorate == name).Select(part => part.Months));

    public IReadOnlyList<MonthLine> OfGpo(string id) => Months.Sum(_parts.Where(part => part.GpoId == id).Select(part => part.Months));

    /// <summary>The latest months of a figure, as many as a chart can hold.</summary>
    public static IReadOnlyList<MonthColumn> Columns(IEnumerable<MonthLine> months, Func<MonthLine, int> value, Func<MonthLine, int>? mark = null) =>
        [.. months.TakeLast(MonthColumns.Most).Select(month => new MonthColumn(month.Month, value(month), mark?.Invoke(month)))];
}
