using GpoBot.Core.Groups;
using GpoBot.Core.Problems.Links;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>A problem that another group answers for, as it may be read here.</summary>
public static class LinkedProblemCard
{
    public static string Title(LinkedProblem linked) => $"{linked.ProblemId} – {CardText.Plain(linked.Title)}";

    public static AdaptiveCard Of(Gpo gpo, LinkedProblem linked) => new()
    {
        FallbackText = Title(linked),
        Body =
        [
            TextBlock.Heading(Title(linked)),
            new FactSet(
            [
                new Fact("État", ProblemLabels.Status(linked.Status)),
                .. linked.Place is { Length: > 0 } place ? [new Fact("Lieu", CardText.Plain(place))] : Array.Empty<Fact>(),
                new Fact("Catégorie", ProblemLabels.Category(linked.Category)),
                new Fact("Portée par", Owner(linked)),
                new Fact("Suivie aussi par", $"{gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            ]),
            TextBlock.Subtle($"En lecture : {linked.OwnerId} la met à jour et la compte. Ses engagements se suivent dans ce GPO."),
        ],
    };

    public static string Owner(LinkedProblem linked) => $"{CardText.Plain(linked.OwnerId)} {CardText.Plain(linked.OwnerName)}";
}
