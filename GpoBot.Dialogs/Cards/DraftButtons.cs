using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards;

/// <summary>The buttons under everything that waits for a confirmation.</summary>
public static class DraftButtons
{
    public static IReadOnlyList<CardAction> Of(string draftId, string confirm) =>
    [
        new ExecuteAction(confirm, new CardData { Verb = Verbs.DraftConfirm, Draft = draftId }) { Style = ActionStyle.Positive },
        new ExecuteAction("Modifier", new CardData { Verb = Verbs.DraftEdit, Draft = draftId }),
        new ExecuteAction("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId }),
    ];
}
