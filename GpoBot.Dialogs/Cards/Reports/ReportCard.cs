using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>The figures of a period: meetings, problems, commitments, each with what it is a part of, and how they are counted.</summary>
public static class ReportCard
{
    /// <summary>Printed under every count of what was solved.</summary>
    public const string Rule = "Résolue = règle v1 (engagements soldés, indicateur atteint, avis collégial favorable).";

    public static AdaptiveCard Of(ReportScope scope, Report report) => new()
    {
        FallbackText = $"Bilan {scope.Title} : {ReportLines.Meetings(report.Total)}.",
        Body =
        [
            TextBlock.Heading($"Bilan – {scope.Title}"),
            TextBlock.Subtle(report.Gpos.Count == 1 ? ReportPeriods.Text(report.Period) : $"{ReportPeriods.Text(report.Period)}, {Groups(report)}"),
            new TextBlock(ReportLines.Meetings(report.Total)) { Separator = true },
            new TextBlock(ReportLines.Problems(report.Total)),
            new TextBlock(ReportLines.Commitments(report.Total)),
            .. Chart(report),
            TextBlock.Subtle(ReportLines.Stable(report.Total) is { } stable ? $"{stable} {Rule}" : Rule),
        ],
        Actions =
        [
            .. scope.Compares && report.Gpos.Count > 1
                ? [ReportButtons.Of(report.Directorates.Count > 1 ? "Par direction" : "Par GPO", Verbs.ReportBreakdown, scope, report.Period)]
                : Array.Empty<CardAction>(),
            .. scope.Compares ? [ReportButtons.Of("CSV", Verbs.ReportExport, scope, report.Period)] : Array.Empty<CardAction>(),
            ReportButtons.Of(DashboardCard.Title, Verbs.Dashboard, scope, report.Period),
            ReportButtons.Of("Définitions", Verbs.ReportDefinitions, scope, report.Period),
        ],
    };

    /// <summary>« 9 GPO, dont 1 en création ».</summary>
    public static string Groups(Report report)
    {
        string[] states = [ReportLines.Some(report.Dormant, "en sommeil"), ReportLines.Some(report.InCreation, "en création")];
        var apart = French.Join(states.Where(state => state.Length > 0));
        return $"{French.Number(report.Gpos.Count)} GPO{(apart.Length == 0 ? "" : $", dont {apart}")}";
    }

    private static IEnumerable<Element> Chart(Report report)
    {
        var months = report.HeldByMonth();
        // One bar says no more than the line above.
        if (months.Count < 2 || report.Total.Held == 0) yield break;
        var shown = months.TakeLast(MostMonths).ToList();
        // Under a bar there is room for two characters.
        yield return new VerticalBarChart("Réunions tenues par mois", [.. shown.Select(one => new Bar(French.Number(one.Month.Month), one.Held))],
            TextBlock.Subtle($"Réunions tenues par mois : {string.Join(", ", shown.Select(one => $"{Name(one.Month, shown[0].Month)} {one.Held}"))}."));
    }

    private const int MostMonths = 12;

    // A year is told where another one begins.
    private static string Name(NodaTime.YearMonth month, NodaTime.YearMonth first) =>
        month.Year == first.Year ? French.Month(month.Month) : $"{French.Month(month.Month)} {month.Year}";
}
