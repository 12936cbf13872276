namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>One or several of a list.</summary>
public sealed record ChoiceSetInput(string Id, string Label, IReadOnlyList<Choice> Choices) : Input(Id, Label)
{
    public ChoiceInputStyle? Style { get; init; }
    public bool? IsMultiSelect { get; init; }
    public bool Wrap { get; init; } = true;

    public string? Placeholder { get; init; }

    /// <summary>Values chosen at first.</summary>
    public IReadOnlyList<string> Selected { get; init; } = [];

    private protected override ReadOnlySpan<byte> Kind => "Input.ChoiceSet"u8;

    private protected override void WriteField(CardWriter card)
    {
        card.Parts("choices"u8, Choices);
        card.Named("style"u8, StandardNames.Of(Style));
        card.Flag("isMultiSelect"u8, IsMultiSelect);
        card.Flag("wrap"u8, Wrap);
        card.Prose("placeholder"u8, Placeholder);
        card.Text("value"u8, Selected.Count == 0 ? null : string.Join(',', Selected));
    }
}

/// <summary>One line of a list; a long title is cut, since lists can have many and a card its size.</summary>
/// <param name="Value">Sent back when chosen; never with a comma, which separates values on the wire.</param>
public sealed record Choice(string Title, string Value) : ICardPart
{
    /// <summary>In characters.</summary>
    public const int LongestTitle = 120;

    public string Title { get; } = CardText.Shortened(Title, LongestTitle);

    public string Value { get; } = Value.Contains(',', StringComparison.Ordinal)
        ? throw new ArgumentException($"A comma would split the value \"{Value}\".", nameof(Value))
        : Value;

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Prose("title"u8, Title);
        card.Text("value"u8, Value);
        card.Close();
    }
}
