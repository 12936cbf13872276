using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>What keeps partners from doing what they promised, where there are cases enough to say so.</summary>
public static class BlockingCard
{
    private const int Most = 10;

    public static AdaptiveCard Of(ReportScope scope, BlockingReasons reasons, ReportPeriod period) => new()
    {
        FallbackText = $"Motifs de blocage {scope.Title}.",
        Body =
        [
            TextBlock.Heading($"Motifs de blocage – {scope.Title}"),
            TextBlock.Subtle(ReportPeriods.Text(period)),
            .. Shown(reasons),
            TextBlock.Subtle(Hidden(reasons)),
        ],
        Actions = [ReportButtons.Of("Bilan", Verbs.Report, scope, period)],
    };

    private static IEnumerable<Element> Shown(BlockingReasons reasons)
    {
        if (reasons.Shown.Count == 0)
        {
            yield return new TextBlock($"Aucun motif n'atteint {BlockingReasons.FewestShown} cas pour un type de partenaire.");
            yield break;
        }

        var top = reasons.Shown.Take(Most).ToList();
        yield return new HorizontalBarChart("Blocages par partenaire et motif", [.. top.Select(line => new Bar(Name(line), line.Cases))],
            new TextBlock(string.Join("\n", top.Select(line => $"- {Name(line)} : {French.Count(line.Cases, "cas", "cas")}"))));
    }

    private static string Name(ReasonLine line) => $"{ReportLabels.PartnerType(line.PartnerType)}, {Labels.Of(line.Reason)}";

    private static string Hidden(BlockingReasons reasons) => reasons.Hidden == 0
        ? "Tous les cas sont montrés."
        : $"{French.Count(reasons.Hidden, "autre cas, trop rare", "autres cas, trop rares")} pour être détaillé{(reasons.Hidden > 1 ? "s" : "")} sans désigner quelqu'un.";
}
