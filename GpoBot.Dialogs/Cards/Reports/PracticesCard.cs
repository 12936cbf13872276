using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Reports;

/// <summary>What worked and lasted, by category, in the words that the lead of each group has approved.</summary>
public static class PracticesCard
{
    public static AdaptiveCard Of(ReportScope scope, IReadOnlyList<GoodPractice> practices, ReportPeriod period, int first)
    {
        var found = practices.Count == 0 ? "Aucune bonne pratique pour le moment" : French.Count(practices.Count, "bonne pratique");
        return Portion.Draw([.. practices.Select(_ => true)], first < practices.Count ? first : 0, portion => new AdaptiveCard
        {
            FallbackText = found,
            Body =
            [
                TextBlock.Heading($"Bonnes pratiques – {scope.Title}"),
                new TextBlock($"**{found}**"),
                TextBlock.Subtle("Problématiques résolues, stables à 3 mois, dont le référent a approuvé le texte."),
                .. practices.Skip(portion.First).Take(portion.Count).SelectMany(Line),
            ],
            Actions =
            [
                .. portion.More is { } more
                    ? [ReportButtons.Of(more, Verbs.ReportPractices, scope, period, page: portion.After)]
                    : portion.First > 0 ? [ReportButtons.Of(Portion.Back, Verbs.ReportPractices, scope, period)] : Array.Empty<CardAction>(),
                ReportButtons.Of("Bilan", Verbs.Report, scope, period),
            ],
        });
    }

    private static IEnumerable<Element> Line(GoodPractice one)
    {
        yield return new TextBlock($"**{ReportLabels.Category(one.Practice.Category)}** – {one.GpoId} {CardText.Plain(one.GpoName)}") { Separator = true };
        var solved = $"{French.DayInYear(one.Practice.SolvedOn)} {one.Practice.SolvedOn.Year}";
        yield return new TextBlock($"{CardText.Plain(one.Practice.Text)}  \nRésolue le {solved}.") { Spacing = Spacing.None };
    }
}
