using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Free text.</summary>
public sealed record TextInput(string Id, string Label) : Input(Id, Label)
{
    public bool? IsMultiline { get; init; }

    /// <summary>Longest text that can be typed, in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>An example; it vanishes as one types, so it may say nothing that is needed.</summary>
    [JsonConverter(typeof(Prose))]
    public string? Placeholder { get; init; }
    public TextInputStyle? Style { get; init; }

    /// <summary>What it holds at first; sent back as it is, so no typography.</summary>
    public string? Value { get; init; }
}
