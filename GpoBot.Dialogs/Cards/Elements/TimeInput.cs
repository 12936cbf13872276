using NodaTime;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A time of day, to the minute, without a zone: the GPO's zone is meant.</summary>
public sealed record TimeInput(string Id, string Label) : Input(Id, Label)
{
    /// <summary>Said instead of the client's own words, which are seldom French.</summary>
    public string Placeholder { get; init; } = "Choisir une heure";

    public LocalTime? Value { get; init; }

    public LocalTime? Min { get; init; }

    public LocalTime? Max { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "Input.Time"u8;

    private protected override void WriteField(CardWriter card)
    {
        card.Prose("placeholder"u8, Placeholder);
        card.Time("value"u8, Value);
        card.Time("min"u8, Min);
        card.Time("max"u8, Max);
    }
}
