namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A button.</summary>
public abstract record CardAction(string Title) : ICardPart
{
    public string? Id { get; init; }
    public ActionStyle? Style { get; init; }

    /// <summary><see cref="ActionMode.Secondary"/> puts it into the overflow menu.</summary>
    public ActionMode? Mode { get; init; }
    public string? Tooltip { get; init; }

    /// <summary>What the card standard calls it.</summary>
    private protected abstract ReadOnlySpan<byte> Kind { get; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Open();
        card.Named("type"u8, Kind);
        WriteOwn(card);
        card.Prose("title"u8, Title);
        card.Text("id"u8, Id);
        card.Named("style"u8, StandardNames.Of(Style));
        card.Named("mode"u8, StandardNames.Of(Mode));
        card.Prose("tooltip"u8, Tooltip);
        card.Close();
    }

    private protected abstract void WriteOwn(CardWriter card);
}
