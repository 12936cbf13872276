using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.Dashboard.Charts;

namespace GpoBot.Web.Dashboard;

/// <summary>Directorates, or the groups of one, side by side in the order of their names: a shape each, on one scale, and no league table.</summary>
internal static class UnitsSection
{
    private sealed record Unit(string Name, string? State, string Key, IReadOnlyList<MonthLine> Months, Counts Counts, int Gpos);

    public static BoardUnits? Of(Report report, BoardMonths months, BoardQuery query)
    {
        if (report.Gpos.Count < 2) return null;
        var byDirectorate = report.Directorates.Count > 1;
        var units = (byDirectorate ? Directorates(report, months) : Groups(report, months)).OrderBy(unit => unit.Name, French.Order).ToList();
        var most = units.SelectMany(unit => unit.Months).Select(month => Math.Max(month.Held, month.Expected)).DefaultIfEmpty().Max();
        return new BoardUnits(
            byDirectorate ? "Par direction" : "Par GPO",
            "Réunions tenues par mois (colonnes) et attendues (traits), à la même échelle pour tous. Dans l'ordre des noms, sans classement.",
            [.. units.Select((unit, at) => Card(unit, at, most, query))],
            Table(byDirectorate, units, report, query));
    }

    private static IEnumerable<Unit> Directorates(Report report, BoardMonths months) =>
        from line in report.Directorates
        select new Unit(BoardWords.Directorate(line.Directorate), null, line.Directorate, months.OfDirectorate(line.Directorate), line.Counts, line.Gpos);

    private static IEnumerable<Unit> Groups(Report report, BoardMonths months) =>
        from line in report.Gpos
        select new Unit(BoardWords.Name(line.Gpo), BoardWords.State(line.Gpo), line.Gpo.GpoId, months.OfGpo(line.Gpo.GpoId), line.Counts, 1);

    private static UnitCard Card(Unit unit, int at, int most, BoardQuery query)
    {
        var columns = BoardMonths.Columns(unit.Months, month => month.Held, unit.Counts.Expected == 0 ? null : month => month.Expected);
        var title = $"{unit.Name}, réunions tenues par mois";
        return new UnitCard(
            unit.Name, unit.State, LinkTo(unit, query),
            MiniColumns.Draw($"g-u{at}", title, BoardWords.Told(columns), columns, "s-main", most),
            [
                (unit.Counts.Held == 0 ? "aucune réunion tenue" : French.Count(unit.Counts.Held, "réunion tenue"))
                    + (unit.Counts.Expected == 0 ? "" : $" sur {French.Count(unit.Counts.Expected, "attendue")}"),
                ReportLines.List(ReportLines.Some(unit.Counts.Open, "problématique ouverte"), ReportLines.Some(unit.Counts.Solved, Solved(unit.Counts)))
                    is { Length: > 0 } problems ? problems : "aucune problématique",
                ReportLines.Some(unit.Counts.OpenCommitments, "engagement ouvert", unit.Counts.Overdue == 0 ? "" : $", dont {French.Number(unit.Counts.Overdue)} en retard")
                    is { Length: > 0 } open ? open : "aucun engagement ouvert",
            ]);
    }

    private static string Solved(Counts of) => of.Open == 0 ? "problématique résolue" : "résolue";

    private static DataTable Table(bool byDirectorate, IReadOnlyList<Unit> units, Report report, BoardQuery query)
    {
        string[] columns =
        [
            byDirectorate ? "Direction" : "GPO", .. byDirectorate ? ["GPO"] : Array.Empty<string>(), "Réunions tenues", "Attendues", "Annulées",
            "Problématiques suivies", "Ouvertes", "Résolues", "Rouvertes", "Engagements", "Faits", "Ouverts", "En retard",
        ];
        return new DataTable(byDirectorate ? "Chiffres par direction" : "Chiffres par GPO", columns,
            [.. units.Select(unit => new DataRow(
                unit.State is null ? unit.Name : $"{unit.Name} ({unit.State})", Cells(byDirectorate, unit.Gpos, unit.Counts), LinkTo(unit, query)))])
        {
            Total = new DataRow("Ensemble", Cells(byDirectorate, report.Gpos.Count, report.Total)),
        };
    }

    // What has no name cannot be asked for alone.
    private static string? LinkTo(Unit unit, BoardQuery query) => unit.Key.Length == 0 ? null : BoardQuery.LinkTo(unit.Key, query.Period);

    private static IReadOnlyList<string> Cells(bool byDirectorate, int gpos, Counts of) => BoardWords.Cells(
    [
        .. byDirectorate ? [gpos] : Array.Empty<int>(), of.Held, of.Expected, of.Cancelled, of.Followed, of.Open, of.Solved, of.Reopened,
        of.Commitments, of.Done, of.OpenCommitments, of.Overdue,
    ]);
}
