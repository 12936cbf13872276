namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>The choices of the card standard by their names there; empty for none.</summary>
internal static class StandardNames
{
    public static ReadOnlySpan<byte> Of(Spacing? value) => value switch
    {
        null => default,
        Spacing.Default => "default"u8,
        Spacing.None => "none"u8,
        Spacing.Small => "small"u8,
        Spacing.Medium => "medium"u8,
        Spacing.Large => "large"u8,
        Spacing.ExtraLarge => "extraLarge"u8,
        Spacing.Padding => "padding"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(TextSize? value) => value switch
    {
        null => default,
        TextSize.Default => "default"u8,
        TextSize.Small => "small"u8,
        TextSize.Medium => "medium"u8,
        TextSize.Large => "large"u8,
        TextSize.ExtraLarge => "extraLarge"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(TextWeight? value) => value switch
    {
        null => default,
        TextWeight.Default => "default"u8,
        TextWeight.Lighter => "lighter"u8,
        TextWeight.Bolder => "bolder"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(TextColor? value) => value switch
    {
        null => default,
        TextColor.Default => "default"u8,
        TextColor.Dark => "dark"u8,
        TextColor.Light => "light"u8,
        TextColor.Accent => "accent"u8,
        TextColor.Good => "good"u8,
        TextColor.Warning => "warning"u8,
        TextColor.Attention => "attention"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(TextBlockStyle? value) => value switch
    {
        null => default,
        TextBlockStyle.Default => "default"u8,
        TextBlockStyle.Heading => "heading"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(HorizontalAlignment? value) => value switch
    {
        null => default,
        HorizontalAlignment.Left => "left"u8,
        HorizontalAlignment.Center => "center"u8,
        HorizontalAlignment.Right => "right"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(VerticalAlignment? value) => value switch
    {
        null => default,
        VerticalAlignment.Top => "top"u8,
        VerticalAlignment.Center => "center"u8,
        VerticalAlignment.Bottom => "bottom"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(ContainerStyle? value) => value switch
    {
        null => default,
        ContainerStyle.Default => "default"u8,
        ContainerStyle.Emphasis => "emphasis"u8,
        ContainerStyle.Accent => "accent"u8,
        ContainerStyle.Good => "good"u8,
        ContainerStyle.Warning => "warning"u8,
        ContainerStyle.Attention => "attention"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(ActionStyle? value) => value switch
    {
        null => default,
        ActionStyle.Default => "default"u8,
        ActionStyle.Positive => "positive"u8,
        ActionStyle.Destructive => "destructive"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(ActionMode? value) => value switch
    {
        null => default,
        ActionMode.Primary => "primary"u8,
        ActionMode.Secondary => "secondary"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(AssociatedInputs? value) => value switch
    {
        null => default,
        AssociatedInputs.Auto => "auto"u8,
        AssociatedInputs.None => "none"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(TextInputStyle? value) => value switch
    {
        null => default,
        TextInputStyle.Text => "text"u8,
        TextInputStyle.Tel => "tel"u8,
        TextInputStyle.Url => "url"u8,
        TextInputStyle.Email => "email"u8,
        _ => throw Unknown(value),
    };

    public static ReadOnlySpan<byte> Of(ChoiceInputStyle? value) => value switch
    {
        null => default,
        ChoiceInputStyle.Compact => "compact"u8,
        ChoiceInputStyle.Expanded => "expanded"u8,
        ChoiceInputStyle.Filtered => "filtered"u8,
        _ => throw Unknown(value),
    };

    private static ArgumentOutOfRangeException Unknown(Enum value) => new(nameof(value), value, "The card standard has no name for it.");
}
