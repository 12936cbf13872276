using GpoBot.Core.Groups;
using GpoBot.Core.Places;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Places;

/// <summary>A channel or chat is to be linked to a GPO, or freed: what that means for those who read along.</summary>
public static class PlaceLinkCard
{
    /// <param name="outsiders">How many are there who are not of the GPO; null when Teams does not say.</param>
    public static AdaptiveCard Preview(Gpo gpo, PlaceKind kind, bool off, int? outsiders, string draftId)
    {
        var title = $"{(off ? "Délier" : "Lier")} {PlaceTexts.This(kind)} {(off ? "du" : "au")} GPO {gpo.Id} ?";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new TextBlock($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                .. (off ? [new TextBlock("Je n'y répondrai plus sur ce GPO. Les cartes déjà publiées restent dans la discussion.")] : What(outsiders)),
                TextBlock.Subtle("Mentionnez-moi et répondez **oui** pour enregistrer, **non** pour abandonner."),
            ],
            Actions =
            [
                new ExecuteAction(off ? "Délier" : "Lier", new CardData { Verb = Verbs.DraftConfirm, Draft = draftId }) { Style = ActionStyle.Positive },
                new ExecuteAction("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId }),
            ],
        };
    }

    public static AdaptiveCard Done(Gpo gpo, PlaceKind kind, bool off) => NoticeCard.Of(
        $"{PlaceTexts.Capital(PlaceTexts.This(kind))} {(off ? "n'est plus" : "est")} {PlaceTexts.Linked(kind)} au GPO {gpo.Id}",
        off ? ["Je n'y réponds plus sur ce GPO."]
            : ["Mentionnez-moi et écrivez **aide** pour voir ce que je réponds ici.", $"Pour revenir en arrière, le référent écrit **délie {PlaceTexts.This(kind)}**."]);

    private static IEnumerable<Element> What(int? outsiders)
    {
        yield return new TextBlock(
            "Tous ceux qui lisent ici verront les réunions, l'ordre du jour, les problématiques et les retards par organisation, comme n'importe quel "
            + "membre du GPO. Les engagements réservés à la police n'y paraissent jamais.");
        if (outsiders is > 0)
        {
            yield return new TextBlock(
                $"Attention : {French.Count(outsiders.Value, "personne présente ici n'est pas inscrite", "personnes présentes ici ne sont pas inscrites")} parmi les contacts de ce GPO.")
            {
                Color = TextColor.Attention, Weight = TextWeight.Bolder,
            };
        }
    }
}
