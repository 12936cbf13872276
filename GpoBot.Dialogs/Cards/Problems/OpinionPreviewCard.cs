using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>A typed opinion, shown back with what it is about and for whom it counts.</summary>
public static class OpinionPreviewCard
{
    public const string Summary = "Avis à confirmer";

    public static AdaptiveCard Of(Gpo gpo, Problem problem, Contact who, Opinion opinion, string draftId)
    {
        var sentence = $"Je note **{OpinionWords.Said(opinion)}** pour {CardText.Plain(who.Organisation)}, sur {OpinionWords.Name(problem)}. "
            + "C'est bien cela ?";
        var replaced = GiveOpinion.Of(gpo, problem, who);
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                .. replaced is null ? Array.Empty<Element>() : [new TextBlock($"Il remplace l'avis donné avant : {OpinionWords.Said(replaced.Opinion)}.")],
                TextBlock.Subtle($"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Oui"),
        };
    }
}
