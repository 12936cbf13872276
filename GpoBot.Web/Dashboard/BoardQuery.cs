using GpoBot.Core.Reports;
using GpoBot.Dialogs.Dashboards;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Dashboard;

/// <summary>What is asked for in the address: words and days. What cannot be read is what is usual, and is told.</summary>
public sealed record BoardQuery(string Scope, ReportPeriod Period, string? Fault)
{
    /// <summary>Longer would be a page nobody reads, and much to reckon.</summary>
    public const int MostYears = 5;

    private const int LongestScope = 200;

    public static BoardQuery Read(IQueryCollection query, LocalDate today)
    {
        var scope = query[DashboardAddress.Scope].ToString();
        if (scope.Length > LongestScope) scope = scope[..LongestScope];
        var (from, to) = (query[DashboardAddress.From].ToString().Trim(), query[DashboardAddress.To].ToString().Trim());
        var usual = ReportPeriod.YearTo(today);
        if (from.Length + to.Length == 0) return new BoardQuery(scope, usual, null);
        var last = to.Length == 0 ? today : Day(to);
        var first = from.Length == 0 && last is { } end ? new LocalDate(end.Year, 1, 1) : Day(from);
        if (first is null || last is null)
            return new BoardQuery(scope, usual, "La période n'a pas été comprise : donnez deux dates, par exemple 01/09/2026 et 20/11/2026.");
        last = LocalDate.Min(last.Value, today);
        if (first > last) return new BoardQuery(scope, usual, "La période finit avant de commencer : donnez le premier jour, puis le dernier.");
        var earliest = last.Value.PlusYears(-MostYears).PlusDays(1);
        return first < earliest
            ? new BoardQuery(scope, new ReportPeriod(earliest, last.Value), $"La page couvre {MostYears} ans au plus : la période a été raccourcie.")
            : new BoardQuery(scope, new ReportPeriod(first.Value, last.Value), null);
    }

    /// <summary>Address of the same page with other wishes.</summary>
    public static string LinkTo(string scope, ReportPeriod period) => "?" + DashboardAddress.Query(scope, period);

    // Browsers with a calendar send the first form; without one, people write the second.
    private static LocalDate? Day(string text)
    {
        foreach (var pattern in new[] { LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu") })
        {
            if (pattern.Parse(text) is { Success: true } day && day.Value.Year is >= 1990 and <= 2199) return day.Value;
        }

        return null;
    }
}
