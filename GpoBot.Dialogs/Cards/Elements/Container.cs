namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Elements that belong together: a background, or hidden and shown as one.</summary>
public sealed record Container(IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle? Style { get; init; }

    /// <summary>True lets the background reach the edges of what is around it.</summary>
    public bool? Bleed { get; init; }

    private protected override ReadOnlySpan<byte> Kind => "Container"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Parts("items"u8, Items);
        card.Named("style"u8, StandardNames.Of(Style));
        card.Flag("bleed"u8, Bleed);
    }
}
