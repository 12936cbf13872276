using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>One or several of a list.</summary>
public sealed record ChoiceSetInput(string Id, string Label, IReadOnlyList<Choice> Choices) : Input(Id, Label)
{
    public ChoiceInputStyle? Style { get; init; }
    public bool? IsMultiSelect { get; init; }
    public bool Wrap { get; init; } = true;

    [JsonConverter(typeof(Prose))]
    public string? Placeholder { get; init; }

    /// <summary>Values chosen at first.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Selected { get; init; } = [];

    [JsonInclude]
    internal string? Value => Selected.Count == 0 ? null : string.Join(',', Selected);
}

/// <summary>One line of a list; a long title is cut, since lists can have many and a card its size.</summary>
/// <param name="Value">Sent back when chosen; never with a comma, which separates values on the wire.</param>
public sealed record Choice(string Title, string Value)
{
    /// <summary>In characters.</summary>
    public const int LongestTitle = 120;

    [JsonConverter(typeof(Prose))]
    public string Title { get; } = CardText.Shortened(Title, LongestTitle);

    public string Value { get; } = Value.Contains(',', StringComparison.Ordinal)
        ? throw new ArgumentException($"A comma would split the value \"{Value}\".", nameof(Value))
        : Value;
}
