using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.Dashboard.Charts;

namespace GpoBot.Web.Dashboard;

/// <summary>Problems: where they stand, and what was taken up, solved and taken up again each month, on one scale.</summary>
internal static class ProblemsSection
{
    private const string Where = "Où en sont les problématiques suivies";

    public static BoardSection Of(Counts of, IReadOnlyList<MonthLine> months)
    {
        var opened = BoardMonths.Columns(months, month => month.Opened);
        var solved = BoardMonths.Columns(months, month => month.Solved);
        var reopened = BoardMonths.Columns(months, month => month.Reopened);
        var most = new[] { opened, solved, reopened }.Max(MonthColumns.MostOf);
        Part[] states =
        [
            new("Ouvertes", of.Open, "s-main"), new("Résolues", of.Solved, "s-good"),
            new("Closes sans suite", of.ClosedWithoutFollowUp, "s-rest"), new("Transférées", of.Transferred, "s-quiet"),
        ];
        return new BoardSection("problematiques", "Problématiques", Sentence(of),
        [
            new BoardChart(Where, ShareBar.Draw("g-etats", Where, states)) { Key = states },
            Chart("g-retenues", "Retenues par mois", opened, "s-main", most),
            Chart("g-resolues", "Résolues par mois", solved, "s-good", most),
            Chart("g-rouvertes", "Rouvertes par mois", reopened, "s-late", most),
        ],
        [
            BoardWords.Monthly("Problématiques par mois", months,
            [
                ("Retenues", month => month.Opened, months.Sum(month => month.Opened)), ("Résolues", month => month.Solved, of.Solved),
                ("Rouvertes", month => month.Reopened, months.Sum(month => month.Reopened)), ("Ouvertes en fin de mois", month => month.Open, null),
            ]),
            BoardWords.States(Where, states),
        ]);
    }

    private static string Sentence(Counts of)
    {
        var lines = ReportLines.Problems(of).Replace("**", "", StringComparison.Ordinal) + ".";
        return ReportLines.Stable(of) is { } stable ? $"{lines} {stable}" : lines;
    }

    private static BoardChart Chart(string id, string title, IReadOnlyList<MonthColumn> columns, string style, int most) =>
        new(title, MonthColumns.Draw(id, title, BoardWords.Told(columns), columns, style, most),
            columns.Sum(column => column.Value) == 0 ? "Aucune sur la période." : null);
}
