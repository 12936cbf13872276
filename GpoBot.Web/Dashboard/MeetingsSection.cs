using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Web.Dashboard.Charts;

namespace GpoBot.Web.Dashboard;

/// <summary>Meetings held against the cadence, and what became of those planned.</summary>
internal static class MeetingsSection
{
    private const string ByMonth = "Réunions tenues par mois";
    private const string Fates = "Ce que les réunions sont devenues";

    public static BoardSection Of(Counts of, IReadOnlyList<MonthLine> months)
    {
        var columns = BoardMonths.Columns(months, month => month.Held, month => month.Expected);
        var cancelled = BoardMonths.Columns(months, month => month.Cancelled);
        var most = MonthColumns.MostOf(columns);
        Part[] fates = [new("Tenues", of.Held, "s-main"), new("Annulées", of.Cancelled, "s-late"), new("Reportées", of.Postponed, "s-rest")];
        return new BoardSection("reunions", "Réunions", $"{ReportLines.Meetings(of).Replace("**", "", StringComparison.Ordinal)}.",
        [
            new BoardChart(ByMonth, MonthColumns.Draw("g-reunions", ByMonth, BoardWords.Told(columns), columns, "s-main", most))
            {
                Key = [new("Tenues", of.Held, "s-main"), new("Attendues selon la cadence", of.Expected, "mark")],
            },
            new BoardChart("Annulées par mois", MonthColumns.Draw(
                "g-annulees", "Réunions annulées par mois", BoardWords.Told(cancelled), cancelled, "s-late", Math.Max(most, MonthColumns.MostOf(cancelled)))),
            new BoardChart(Fates, ShareBar.Draw("g-suites", Fates, fates)) { Key = fates },
        ],
        [
            BoardWords.Monthly(ByMonth, months,
            [
                ("Tenues", month => month.Held, of.Held), ("Attendues", month => month.Expected, of.Expected),
                ("Annulées", month => month.Cancelled, of.Cancelled), ("Reportées", month => month.Postponed, of.Postponed),
            ]),
            BoardWords.States(Fates, fates),
        ]);
    }
}
