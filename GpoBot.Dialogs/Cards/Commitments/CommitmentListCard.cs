using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>Several commitments, each with a button that opens it. Long lists are cut, and say so: a card has its size.</summary>
public static class CommitmentListCard
{
    private const int Most = 8;

    public static AdaptiveCard Of(string title, string? lead, IReadOnlyList<(Gpo Gpo, Commitment Commitment)> lines, LocalDate today) => new()
    {
        FallbackText = title,
        Body =
        [
            TextBlock.Heading(title),
            .. lead is null ? Array.Empty<Element>() : [new TextBlock(lead)],
            .. lines.Take(Most).SelectMany(line => Line(line.Gpo, line.Commitment, today)),
            .. lines.Count > Most ? [TextBlock.Subtle($"Et {lines.Count - Most} autres : {string.Join(", ", lines.Skip(Most).Select(l => l.Commitment.Id))}. Écrivez une référence pour l'ouvrir.")] : Array.Empty<Element>(),
        ],
    };

    private static IEnumerable<Element> Line(Gpo gpo, Commitment commitment, LocalDate today)
    {
        yield return new TextBlock($"**{commitment.Id} – {CardText.Plain(commitment.Title)}**") { Separator = true };
        yield return new TextBlock(
            $"{gpo.Id}, {CommitmentFacts.Owner(gpo, commitment)}  \nÉchéance : {CommitmentFacts.Due(gpo, commitment, today)}  \n{CommitmentFacts.Status(gpo, commitment)}")
        {
            Spacing = Spacing.None, IsSubtle = true,
        };
        yield return new ActionSet([new ExecuteAction($"Répondre sur {commitment.Id}", CommitmentCard.Data(Verbs.AnswerForm, gpo, commitment))
        {
            Tooltip = $"Répondre sur {commitment.Id}",
        }]);
    }
}
