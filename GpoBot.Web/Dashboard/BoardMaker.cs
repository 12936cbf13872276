using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Web.Dashboard;

/// <summary>From what may be counted to what the page says: a pure function. Its totals are those of the report in the conversation.</summary>
public static class BoardMaker
{
    /// <param name="until">When the address ends; null where there is none (the tab of Teams).</param>
    public static BoardPage Of(
        ReportHorizon horizon, ReportScope scope, BoardQuery query, ReportOptions targets, LocalDateTime now, LocalDateTime? until)
    {
        var report = scope.ReportOf(query.Period, now.Date);
        var months = new BoardMonths(scope, query.Period, now.Date);
        var aims = scope.Compares ? targets : new ReportOptions();
        return new BoardPage
        {
            Heading = $"Tableau de bord – {scope.Title}",
            Under =
            [
                report.Gpos.Count == 1 ? ReportPeriods.Text(query.Period) : $"{ReportPeriods.Text(query.Period)}, {ReportCard.Groups(report)}",
                $"Chiffres du {French.Date(now.Date)} à {French.Time(now.TimeOfDay)}.",
            ],
            Filters = BoardScopes.Filters(horizon, scope, query, now.Date),
            Tiles = BoardTiles.Of(report.Total, aims),
            Sections =
            [
                MeetingsSection.Of(report.Total, months.All),
                ProblemsSection.Of(report.Total, months.All),
                CommitmentsSection.Of(report.Total, months.All, scope.Compares ? scope.LatenessOf(query.Period, now.Date) : []),
            ],
            Units = scope.Compares ? UnitsSection.Of(report, months, query) : null,
            Notes =
            [
                until is { } end
                    ? $"Lien personnel, valable jusqu'au {French.Date(end.Date)} à {French.Time(end.TimeOfDay)} : ne le transférez pas. "
                        + "Pour y mettre fin avant, écrivez « révoque mes liens » à GpoBot."
                    : "Vos chiffres, d'après votre compte Microsoft 365.",
                "Chaque ouverture est notée dans le journal. La page montre ce que vos droits permettent à cet instant, et aucune personne.",
            ],
        };
    }
}
