namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>What stands in the body of a card, one below the other.</summary>
public abstract record Element : ICardPart
{
    /// <summary>Unique in the card; for an input, the name of its value in the answer.</summary>
    public string? Id { get; init; }

    /// <summary>False hides it until a <see cref="ToggleVisibilityAction"/> shows it; null is visible.</summary>
    public bool? IsVisible { get; init; }
    public Spacing? Spacing { get; init; }

    /// <summary>A line above it.</summary>
    public bool? Separator { get; init; }

    /// <summary>What the card standard calls it.</summary>
    private protected abstract ReadOnlySpan<byte> Kind { get; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Named("type"u8, Kind);
        WriteOwn(card);
        card.Text("id"u8, Id);
        card.Flag("isVisible"u8, IsVisible);
        card.Named("spacing"u8, StandardNames.Of(Spacing));
        card.Flag("separator"u8, Separator);
        card.Close();
    }

    private protected abstract void WriteOwn(CardWriter card);
}
