using NodaTime;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A day.</summary>
public sealed record DateInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>Said instead of the client's own words, which are seldom French.</summary>
    public string Placeholder { get; init; } = "Choisir une date";

    public LocalDate? Value { get; init; }

    public LocalDate? Min { get; init; }

    public LocalDate? Max { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "Input.Date"u8;

    private protected override void WriteField(CardWriter card)
    {
        card.Prose("placeholder"u8, Placeholder);
        card.Date("value"u8, Value);
        card.Date("min"u8, Min);
        card.Date("max"u8, Max);
    }
}
