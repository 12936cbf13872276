using System.Text.Json.Serialization;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A paragraph; bold, italics, lists and links by markdown.</summary>
public sealed record TextBlock([property: JsonConverter(typeof(Prose))] string Text) : Element
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
}
