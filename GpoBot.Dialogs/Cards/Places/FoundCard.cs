using GpoBot.Core.Commitments;
using GpoBot.Core.Places;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>A problem or commitment that somebody posts from a search: what every member may see of it, whoever posts it.</summary>
public static class FoundCard
{
    public static AdaptiveCard Of(PublicView view, Commitment commitment)
    {
        var title = $"{commitment.Id} – {CardText.Plain(commitment.Title)}";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                TextBlock.Subtle($"{view.Gpo.Id} {CardText.Plain(view.Gpo.Group.Name)}"),
                new FactSet(
                [
                    new Fact("Organisation", CardText.Plain(view.Gpo.FindContact(commitment.OwnerId)?.Organisation ?? commitment.OwnerId)),
                    new Fact("État", Labels.Of(commitment.Status)),
                ]),
            ],
            Actions =
            [
                new SubmitAction("Répondre", CommitmentCard.Data(Verbs.AnswerForm, view.Gpo, commitment) with { OpensDialog = true }),
            ],
        };
    }

    public static AdaptiveCard Of(PublicView view, Problem problem)
    {
        var part = PublicProblems.OfOne(view, problem);
        return new AdaptiveCard
        {
            FallbackText = part.Title,
            Body = [TextBlock.Heading(part.Title), TextBlock.Subtle($"{view.Gpo.Id} {CardText.Plain(view.Gpo.Group.Name)}"), .. part.Body],
            Actions = [new SubmitAction("Voir les problématiques", new PublicSubject(PublicKind.Problems).Data(view.Gpo) with { OpensDialog = true })],
        };
    }

    /// <summary>How a problem stands in the list of what was found.</summary>
    public static string Line(PublicView view, Problem problem) => $"Problématique, {view.Gpo.Id}, {ProblemLabels.Status(problem.Status).ToLowerInvariant()}";

    public static string Line(PublicView view, Commitment commitment) =>
        $"{view.Gpo.FindContact(commitment.OwnerId)?.Organisation ?? commitment.OwnerId}, {view.Gpo.Id}, {Labels.Of(commitment.Status).ToLowerInvariant()}";
}
