using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Reports;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Web.Dashboard;

/// <summary>The few numbers that one came for, each with what it is a part of.</summary>
internal static class BoardTiles
{
    public static IReadOnlyList<Tile> Of(Counts of, ReportOptions aims) =>
    [
        new("Cadence tenue", ReportLines.Share(of.HeldOfExpected, of.Expected) ?? "–",
            of.Expected == 0 ? "aucune réunion attendue" : $"{French.Number(of.HeldOfExpected)} sur {French.Count(of.Expected, "réunion attendue")}",
            Aim(of.HeldOfExpected, of.Expected, aims.CadenceTarget)),
        new("Problématiques ouvertes", French.Number(of.Open), $"{French.Count(of.Solved, "résolue")} sur {French.Count(of.Followed, "suivie")}"),
        new("Stables à 3 mois", ReportLines.Share(of.Stable, of.Checked) ?? "–",
            of.Checked == 0 ? "aucun contrôle arrivé" : $"{French.Number(of.Stable)} sur {French.Count(of.Checked, "contrôlée")}",
            Aim(of.Stable, of.Checked, aims.StableTarget)),
        new("Engagements en retard", French.Number(of.Overdue), $"sur {French.Count(of.OpenCommitments, "engagement ouvert")}"),
        new("Taux de réponse", ReportLines.Share(of.Answered, of.Asked) ?? "–",
            of.Asked == 0 ? "aucune relance" : $"{French.Number(of.Answered)} sur {French.Count(of.Asked, "engagement relancé")}",
            Aim(of.Answered, of.Asked, aims.ResponseTarget)),
    ];

    private static string? Aim(int part, int whole, int? target) => target is { } percent && whole > 0
        ? $"Objectif : {percent}{Typography.NarrowSpace}%, {(100.0 * part / whole >= percent ? "atteint" : "non atteint")}"
        : null;
}
