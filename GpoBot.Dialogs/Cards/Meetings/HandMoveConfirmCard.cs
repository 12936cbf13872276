using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Meetings;

/// <summary>Shows back what was said in words of a meeting that was moved by hand, for a yes.</summary>
public static class HandMoveConfirmCard
{
    public const string Summary = "Horaire à confirmer";

    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, HandMoveChoice choice, string draftId) => new()
    {
        FallbackText = Summary,
        Body =
        [
            TextBlock.Heading($"{Summary} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            new TextBlock(HandMoveCard.Promise(meeting, choice)),
            TextBlock.Subtle(Sentences.YesNo),
        ],
        Actions = DraftButtons.Of(draftId, choice == HandMoveChoice.KeepCalendar ? "Garder le nouvel horaire" : "Revenir à l'ancien"),
    };
}
