namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A whole number.</summary>
public sealed record NumberInput(string Id, string Label) : Input(Id, Label)
{
    public int? Value { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }

    public string? Placeholder { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "Input.Number"u8;

    private protected override void WriteField(CardWriter card)
    {
        card.Number("value"u8, Value);
        card.Number("min"u8, Min);
        card.Number("max"u8, Max);
        card.Prose("placeholder"u8, Placeholder);
    }
}
