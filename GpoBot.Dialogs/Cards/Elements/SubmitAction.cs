namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A button that sends its data as a message; only ever the fallback of an <see cref="ExecuteAction"/>.</summary>
public sealed record SubmitAction(string Title, CardData Data) : CardAction(Title)
{
    public AssociatedInputs? AssociatedInputs { get; init; }
}
