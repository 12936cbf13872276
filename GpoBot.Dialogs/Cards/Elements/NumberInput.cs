using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A whole number.</summary>
public sealed record NumberInput(string Id, string Label) : Input(Id, Label)
{
    public int? Value { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }

    [JsonConverter(typeof(Prose))]
    public string? Placeholder { get; init; }
}
