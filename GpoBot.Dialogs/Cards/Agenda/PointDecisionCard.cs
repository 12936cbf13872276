using GpoBot.Core.Groups;
using GpoBot.Core.Meetings.Points;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Agenda;

/// <summary>A typed decision on a proposed point, shown back.</summary>
public static class PointDecisionCard
{
    public static AdaptiveCard Of(Gpo gpo, AgendaPoint point, bool accepted, string? reason, string draftId)
    {
        var why = accepted || string.IsNullOrWhiteSpace(reason) ? "" : $", motif : {CardText.Plain(reason)}";
        var sentence = $"{(accepted ? "J'accepte" : "Je refuse")} le point **{point.Id} – {CardText.Plain(point.Text)}**{why}. C'est bien cela ?";
        return new AdaptiveCard
        {
            FallbackText = sentence.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(sentence),
                new TextBlock($"L'auteur du point sera informé de votre réponse : {PointCard.From(gpo, point)}."),
                TextBlock.Subtle($"GPO {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions = DraftButtons.Of(draftId, "Oui"),
        };
    }
}
