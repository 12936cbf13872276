using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Dialogs.Cards.Commitments;

/// <summary>One commitment among others: what it is, how it stands, and the button that opens it.</summary>
internal static class CommitmentLine
{
    public static IEnumerable<Element> Of(Gpo gpo, Commitment commitment, LocalDate today) =>
        Of(gpo, commitment, today, $"{gpo.Id}, {CommitmentFacts.Owner(gpo, commitment)}  \n");

    /// <summary>Of the reader's own, where the message names the GPO.</summary>
    public static IEnumerable<Element> OfOwn(Gpo gpo, Commitment commitment, LocalDate today) => Of(gpo, commitment, today, "");

    private static IEnumerable<Element> Of(Gpo gpo, Commitment commitment, LocalDate today, string whose)
    {
        yield return new TextBlock($"**{commitment.Id} – {CardText.Plain(commitment.Title)}**") { Separator = true };
        yield return new TextBlock(
            $"{whose}Échéance : {CommitmentFacts.Due(gpo, commitment, today)}  \n{CommitmentFacts.Status(gpo, commitment)}")
        {
            Spacing = Spacing.None, IsSubtle = true,
        };
        yield return new ActionSet([Open(gpo, commitment)]);
    }

    /// <summary>Names what it opens: on a card it is one of several.</summary>
    public static ExecuteAction Open(Gpo gpo, Commitment commitment) =>
        new($"Répondre sur {commitment.Id}", CommitmentCard.Data(Verbs.AnswerForm, gpo, commitment)) { Tooltip = $"Répondre sur {commitment.Id}" };

    /// <summary>Its place among others: what is due first comes first, what has no due date last.</summary>
    public static string Order(Commitment commitment) =>
        $"{LocalDatePattern.Iso.Format(commitment.DueOn ?? LocalDate.MaxIsoValue)}.{commitment.Id}";
}
