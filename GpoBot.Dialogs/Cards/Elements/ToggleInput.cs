namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A box to tick.</summary>
/// <param name="Title">The words beside the box.</param>
public sealed record ToggleInput(string Id, string Label, string Title) : Input(Id, Label)
{
    /// <summary>Ticked at first.</summary>
    public bool Ticked { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "Input.Toggle"u8;

    private protected override void WriteField(CardWriter card)
    {
        card.Prose("title"u8, Title);
        card.Text("value"u8, Ticked ? "true" : "false");
    }
}
