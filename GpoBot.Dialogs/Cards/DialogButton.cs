using GpoBot.Dialogs.Cards.Elements;

namespace GpoBot.Dialogs.Cards;

/// <summary>Opens a long form in a window of Teams, beside the one in the conversation.</summary>
internal static class DialogButton
{
    // Without the inputs: the window begins as the form began.
    public static SubmitAction Of(CardData data) => new("Ouvrir dans une fenêtre", data with { OpensDialog = true })
    {
        Mode = ActionMode.Secondary, AssociatedInputs = AssociatedInputs.None,
    };
}
