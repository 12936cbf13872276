namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Free text.</summary>
public sealed record TextInput(string Id, string Label) : Input(Id, Label)
{
    public bool? IsMultiline { get; init; }

    /// <summary>Longest text that can be typed, in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>An example; it vanishes as one types, so it may say nothing that is needed.</summary>
    public string? Placeholder { get; init; }
    public TextInputStyle? Style { get; init; }

    /// <summary>What it holds at first; sent back as it is, so no typography.</summary>
    public string? Value { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "Input.Text"u8;

    private protected override void WriteField(CardWriter card)
    {
        card.Flag("isMultiline"u8, IsMultiline);
        card.Number("maxLength"u8, MaxLength);
        card.Prose("placeholder"u8, Placeholder);
        card.Named("style"u8, StandardNames.Of(Style));
        card.Text("value"u8, Value);
    }
}
