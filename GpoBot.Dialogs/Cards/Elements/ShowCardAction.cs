namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Unfolds a smaller card below the buttons; its inputs go with its own buttons.</summary>
public sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title)
{
    public AdaptiveCard Card { get; } = Card with { Teams = null };
}
