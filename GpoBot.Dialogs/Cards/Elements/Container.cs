namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>Elements that belong together: a background, or hidden and shown as one.</summary>
public sealed record Container(IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle? Style { get; init; }

    /// <summary>True lets the background reach the edges of what is around it.</summary>
    public bool? Bleed { get; init; }
}
