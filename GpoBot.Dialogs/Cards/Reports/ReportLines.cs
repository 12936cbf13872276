using GpoBot.Core.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>Figures in sentences: what is nought is left out, but for what a line is about.</summary>
public static class ReportLines
{
    public static string Meetings(Counts of) => List($"**{OrNone(of.Held, "réunion tenue")}**",
        Some(of.Cancelled, "annulée"), Some(of.Postponed, "reportée"), Some(of.Planned, "planifiée"));

    public static string Problems(Counts of)
    {
        var parts = List(
            Some(of.Open, "ouverte", Dont(of.OpenReopened, "réouverture")),
            Some(of.Solved, "résolue", Dont(of.SolvedThenReopened, "rouverte depuis")),
            Some(of.ClosedWithoutFollowUp, "close sans suite", plural: "closes sans suite"), Some(of.Transferred, "transférée"));
        var followed = $"**{OrNone(of.Followed, "problématique suivie")}**";
        return parts.Length == 0 ? followed : $"{followed} : {parts}";
    }

    public static string Commitments(Counts of)
    {
        var late = of.Overdue == 0 ? "" : $" dont **{of.Overdue} en retard**";
        var parts = List(Some(of.Done, "fait"), Some(of.OpenCommitments, "ouvert", late), Some(of.Dropped, "abandonné"));
        var all = $"**{(of.Commitments == 0 ? "aucun engagement" : French.Count(of.Commitments, "engagement"))}**";
        return parts.Length == 0 ? all : $"{all} : {parts}";
    }

    /// <summary>Null as long as none has been looked at again.</summary>
    public static string? Stable(Counts of) => of.Checked == 0 ? null
        : $"Stables à 3 mois : {of.Stable} sur {French.Count(of.Checked, "problématique contrôlée")}.";

    /// <summary>« 92 % »; null of nothing.</summary>
    public static string? Share(int part, int whole) =>
        whole == 0 ? null : $"{Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero):0}{Typography.NarrowSpace}%";

    public static string List(params IEnumerable<string> parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    public static string Some(int number, string what, string more = "", string? plural = null) =>
        number == 0 ? "" : French.Count(number, what, plural) + more;

    private static string OrNone(int number, string what) => number == 0 ? $"aucune {what}" : French.Count(number, what);

    private static string Dont(int number, string what) => number == 0 ? "" : $" (dont {French.Count(number, what, what == "rouverte depuis" ? "rouvertes depuis" : null)})";
}
