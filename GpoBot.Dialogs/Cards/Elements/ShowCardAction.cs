namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Unfolds a smaller card below the buttons; its inputs go with its own buttons.</summary>
public sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title)
{
    public AdaptiveCard Card { get; } = Card with { Teams = null };

    private protected override ReadOnlySpan<byte> Kind => "Action.ShowCard"u8;

    private protected override void WriteOwn(CardWriter card) => card.Part("card"u8, Card);
}
