using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>Three shares beside what is aimed at, each with what it is a share of.</summary>
public static class TargetsCard
{
    public static AdaptiveCard Of(ReportScope scope, Report report, IReadOnlyList<ResponseLine> answers, ReportOptions targets)
    {
        var of = report.Total;
        return new AdaptiveCard
        {
            FallbackText = $"Objectifs {scope.Title}.",
            Body =
            [
                TextBlock.Heading($"Objectifs – {scope.Title}"),
                TextBlock.Subtle($"{ReportPeriods.Text(report.Period)}, {ReportCard.Groups(report)}"),
                .. Share("Cadence tenue", of.HeldOfExpected, of.Expected, "réunion attendue", targets.CadenceTarget),
                .. Share("Taux de réponse", of.Answered, of.Asked, "engagement relancé", targets.ResponseTarget),
                .. Share("Stables à 3 mois", of.Stable, of.Checked, "problématique contrôlée", targets.StableTarget),
                .. ByPartner(answers),
                TextBlock.Subtle("Sans classement des GPO entre eux : une cadence s'explique par son contexte."),
            ],
            Actions =
            [
                ReportButtons.Of("Définitions", Verbs.ReportDefinitions, scope, report.Period),
                ReportButtons.Of("Bilan", Verbs.Report, scope, report.Period),
            ],
        };
    }

    private static IEnumerable<Element> Share(string name, int part, int whole, string unit, int? target)
    {
        var share = ReportLines.Share(part, whole);
        yield return new TextBlock(share is null ? $"**{name}** : rien à mesurer sur cette période" : $"**{name} : {share}**") { Separator = true };
        if (share is null) yield break;
        var aim = target is { } percent
            ? $" Objectif : {percent}{Typography.NarrowSpace}%, {(100.0 * part / whole >= percent ? "atteint" : "non atteint")}."
            : " Aucun objectif n'est fixé.";
        yield return TextBlock.Subtle($"{French.Number(part)} sur {French.Count(whole, unit)}.{aim}");
    }

    private static IEnumerable<Element> ByPartner(IReadOnlyList<ResponseLine> answers)
    {
        if (answers.Count == 0) yield break;
        yield return new TextBlock("**Réponses par type de partenaire**") { Separator = true };
        yield return new TextBlock(string.Join("\n", answers.Select(line =>
            $"- {ReportLabels.PartnerType(line.PartnerType)} : {line.Answered} sur {line.Asked}"))) { Spacing = Spacing.None };
    }
}
