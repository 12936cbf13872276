using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.Dashboard.Charts;

namespace GpoBot.Web.Dashboard;

/// <summary>Commitments by state and lateness; for those who lead or command, by kind of partner, never by person.</summary>
internal static class CommitmentsSection
{
    private const string Where = "Où en sont les engagements";
    private const string ByPartner = "Par type de partenaire";

    public static BoardSection Of(Counts of, IReadOnlyList<MonthLine> months, IReadOnlyList<LatenessLine> partners)
    {
        var done = BoardMonths.Columns(months, month => month.Done);
        var overdue = BoardMonths.Columns(months, month => month.Overdue);
        var states = States(of);
        return new BoardSection("engagements", "Engagements", $"{ReportLines.Commitments(of).Replace("**", "", StringComparison.Ordinal)}.",
        [
            new BoardChart(Where, ShareBar.Draw("g-engagements", Where, states), Note(of)) { Key = states },
            new BoardChart("Faits par mois", MonthColumns.Draw("g-faits", "Engagements faits par mois", BoardWords.Told(done), done, "s-good")),
            new BoardChart("En retard en fin de mois",
                MonthColumns.Draw("g-retards", "Engagements en retard en fin de mois", BoardWords.Told(overdue), overdue, "s-late"),
                "D'après les échéances d'aujourd'hui : une échéance reportée ne compte plus en retard."),
        ],
        [
            BoardWords.Monthly("Engagements par mois", months,
            [
                ("Pris", month => month.Decided, months.Sum(month => month.Decided)), ("Faits", month => month.Done, of.Done),
                ("Ouverts en fin de mois", month => month.OpenCommitments, of.OpenCommitments), ("Dont en retard", month => month.Overdue, of.Overdue),
            ]),
            BoardWords.States(Where, states),
            .. partners.Count == 0 ? Array.Empty<DataTable>() : [Partners(partners)],
        ]);
    }

    private static Part[] States(Counts of) =>
    [
        new("Faits", of.Done, "s-good"), new("Ouverts, dans les temps", of.OpenCommitments - of.Overdue, "s-main"),
        new("Ouverts, en retard", of.Overdue, "s-late"), new("Abandonnés", of.Dropped, "s-rest"),
    ];

    private static string? Note(Counts of)
    {
        var parts = ReportLines.List(ReportLines.Some(of.Blocked, "bloqué"), ReportLines.Some(of.WithoutDueDate, "sans échéance"));
        return parts.Length == 0 ? null : $"Parmi les ouverts : {parts}.";
    }

    // In the order of their names: this is no league table.
    private static DataTable Partners(IReadOnlyList<LatenessLine> partners) => new(
        ByPartner, ["Partenaires", "Engagements", "Faits", "Ouverts", "Dont en retard", "Réponses aux relances"],
        [
            .. partners.GroupBy(line => ReportLabels.PartnerType(line.PartnerType), (name, lines) => (Name: name, Counts: Counts.Sum(lines.Select(line => line.Counts))))
                .OrderBy(line => line.Name, French.Order)
                .Select(line => new DataRow(line.Name,
                [
                    .. BoardWords.Cells(line.Counts.Commitments, line.Counts.Done, line.Counts.OpenCommitments, line.Counts.Overdue),
                    line.Counts.Asked == 0 ? "–" : $"{French.Number(line.Counts.Answered)} sur {French.Number(line.Counts.Asked)}",
                ])),
        ]);
}
