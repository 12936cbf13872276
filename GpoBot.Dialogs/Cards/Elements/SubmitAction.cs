namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// A button that sends its data as a message: the fallback of an <see cref="ExecuteAction"/>. With data that open a dialog it stands
/// for itself, and Teams asks for the dialog.
/// </summary>
public sealed record SubmitAction(string Title, CardData Data) : CardAction(Title)
{
    public AssociatedInputs? AssociatedInputs { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "Action.Submit"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Part("data"u8, Data);
        card.Named("associatedInputs"u8, StandardNames.Of(AssociatedInputs));
    }
}
