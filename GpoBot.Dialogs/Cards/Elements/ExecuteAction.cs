namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>
/// A button that the bot answers with a new card. Clients that do not know it (reported on phones) use the fallback, which
/// sends the same data, verb included, as a message.
/// </summary>
public sealed record ExecuteAction(string Title, CardData Data) : CardAction(Title)
{
    public string? Verb => Data.Verb;

    public CardData Data { get; } = Data.Verb is { Length: > 0 }
        ? Data
        : throw new ArgumentException("A button that acts needs a verb.", nameof(Data));

    public AssociatedInputs? AssociatedInputs { get; init; }

    public CardAction Fallback => new SubmitAction(Title, Data)
    {
        Style = Style, Mode = Mode, Tooltip = Tooltip, AssociatedInputs = AssociatedInputs,
    };

    private protected override ReadOnlySpan<byte> Kind => "Action.Execute"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Text("verb"u8, Verb);
        card.Part("data"u8, Data);
        card.Named("associatedInputs"u8, StandardNames.Of(AssociatedInputs));
        card.Part("fallback"u8, Fallback);
    }
}
