using GpoBot.Core.Places;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>The problems the group has taken up, and where each stands.</summary>
internal static class PublicProblems
{
    private const int Most = 12;
    private const int MostCommitments = 8;

    public static PublicPart Of(PublicPage page)
    {
        var problems = page.View.Problems;
        if (problems.Count == 0) return new PublicPart("Aucune problématique n'est ouverte", []);
        var title = French.Count(problems.Count, "problématique ouverte", "problématiques ouvertes");
        if (!page.View.ShowsTitles) return new PublicPart(title, [TextBlock.Subtle(PlaceTexts.TitlesHidden)]);
        return new PublicPart(title,
        [
            .. problems.Take(Most).SelectMany(problem => Lines(page.View, problem)),
            .. problems.Count > Most ? [TextBlock.Subtle($"Et {French.Count(problems.Count - Most, "autre")}.")] : Array.Empty<Element>(),
        ]);
    }

    public static PublicPart OfOne(PublicView view, Problem problem)
    {
        if (!view.ShowsTitles) return new PublicPart(problem.Id, [TextBlock.Subtle(PlaceTexts.TitlesHidden)]);
        var open = view.Commitments.Where(one => one.ProblemId == problem.Id).ToList();
        return new PublicPart($"{problem.Id} – {CardText.Plain(problem.Title)}",
        [
            new FactSet(
            [
                new Fact("État", ProblemLabels.Status(problem.Status)),
                .. problem.Place is { Length: > 0 } place ? [new Fact("Lieu", CardText.Plain(place))] : Array.Empty<Fact>(),
                new Fact("Engagements ouverts", open.Count == 0 ? "aucun" : $"{open.Count}"),
            ]),
            .. open.Take(MostCommitments).Select(one => new TextBlock(
                $"- {one.Id} – {CardText.Plain(one.Title)} ({Labels.Of(one.Status).ToLowerInvariant()})") { Spacing = Spacing.None }),
            .. open.Count > MostCommitments ? [TextBlock.Subtle($"Et {French.Count(open.Count - MostCommitments, "autre")}.")] : Array.Empty<Element>(),
        ]);
    }

    private static IEnumerable<Element> Lines(PublicView view, Problem problem)
    {
        var open = view.Commitments.Count(one => one.ProblemId == problem.Id);
        yield return new TextBlock($"**{problem.Id} – {CardText.Plain(problem.Title)}**") { Separator = true };
        yield return new TextBlock($"{ProblemLabels.Status(problem.Status)}, {(open == 0 ? "aucun engagement ouvert" : French.Count(open, "engagement ouvert", "engagements ouverts"))}")
        {
            Spacing = Spacing.None, IsSubtle = true,
        };
    }
}
