using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>What a delegate may tell residents of a problem, word for word; nothing of who does what.</summary>
public static class PublicStateCard
{
    public static string Title(Problem problem) => $"{problem.Id} : ce que vous pouvez dire";

    public static AdaptiveCard Of(Gpo gpo, Problem problem) => new()
    {
        FallbackText = Title(problem),
        Body =
        [
            TextBlock.Heading(Title(problem)),
            new TextBlock(CardText.Plain(problem.Title)),
            new FactSet([.. ProblemWords.Told(problem).Take(1), ProblemWords.Of(gpo)]),
            new Container([new TextBlock($"« {Sentence(problem)} »")]) { Style = ContainerStyle.Emphasis },
            .. problem.PublicText is { Length: > 0 } text
                ? [new TextBlock("**Texte validé pour les habitants**"), new TextBlock($"« {CardText.Plain(text)} »")] : Array.Empty<Element>(),
            TextBlock.Subtle("Ces phrases peuvent être répétées telles quelles. Le reste du suivi est réservé aux membres du GPO."),
        ],
    };

    // Where it was referred to is the lead's to say, in their own words.
    private static string Sentence(Problem problem) => ProblemLabels.InPublic(problem.Status);
}
