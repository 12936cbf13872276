namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A paragraph; bold, italics, lists and links by markdown.</summary>
public sealed record TextBlock(string Text) : Element
{
    /// <summary>Several lines where it is long: a cut text is lost on a phone.</summary>
    public bool Wrap { get; init; } = true;
    public TextSize? Size { get; init; }
    public TextWeight? Weight { get; init; }
    public TextColor? Color { get; init; }
    public bool? IsSubtle { get; init; }
    public int? MaxLines { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    public TextBlockStyle? Style { get; init; }

    /// <summary>A title, which screen readers announce as one.</summary>
    public static TextBlock Heading(string text) => new(text)
    {
        Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder,
    };

    /// <summary>A remark in grey.</summary>
    public static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Spacing = Elements.Spacing.Small };

    private protected override ReadOnlySpan<byte> Kind => "TextBlock"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Prose("text"u8, Text);
        card.Flag("wrap"u8, Wrap);
        card.Named("size"u8, StandardNames.Of(Size));
        card.Named("weight"u8, StandardNames.Of(Weight));
        card.Named("color"u8, StandardNames.Of(Color));
        card.Flag("isSubtle"u8, IsSubtle);
        card.Number("maxLines"u8, MaxLines);
        card.Named("horizontalAlignment"u8, StandardNames.Of(HorizontalAlignment));
        card.Named("style"u8, StandardNames.Of(Style));
    }
}
