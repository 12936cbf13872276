using System.Text.RegularExpressions;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A card read aloud: what clients show that cannot draw it, down to what can be typed instead of pressed.</summary>
internal static partial class CardWords
{
    /// <summary>In characters; what comes after can be asked for.</summary>
    public const int Longest = 2000;

    public static string? Of(AdaptiveCard card)
    {
        if (card.FallbackText is null) return null;
        var summary = Unmarked(card.FallbackText);
        var lines = (card.PlainLines ?? card.Body.SelectMany(Lines)).Select(Unmarked).Where(line => line.Length > 0).ToList();
        // The summary and the heading mostly say the same; the longer of the two is enough.
        if (lines is [var first, ..] && summary.Contains(first, StringComparison.Ordinal)) lines.RemoveAt(0);
        if (lines is not [var heading, ..] || !heading.StartsWith(summary, StringComparison.Ordinal)) lines.Insert(0, summary);
        // The last line mostly tells what to type: of a long card, the middle is left out.
        var last = Sentences(lines[^1..]);
        return lines.Count == 1 || last.Length > card.LongestWords / 2
            ? CardText.Shortened(Sentences(lines), card.LongestWords)
            : $"{CardText.Shortened(Sentences(lines[..^1]), card.LongestWords - last.Length - 1)} {last}";
    }

    public static string? Spoken(AdaptiveCard card) => card.FallbackText is null ? null : Sentences(
        card.Body.OfType<TextBlock>().Where(text => text.Color == TextColor.Attention).Select(text => text.Text)
            .Prepend(card.FallbackText).Select(Unmarked));

    private static string Sentences(IEnumerable<string> lines) =>
        string.Join(' ', lines.Select(line => EndsSentence(line) ? line : line + "."));

    private static IEnumerable<string> Lines(Element element) => element switch
    {
        TextBlock text => text.Text.Split('\n'),
        FactSet facts => facts.Facts.Select(fact => $"{fact.Title} : {fact.Value}"),
        Container container => container.Items.SelectMany(Lines),
        Chart chart => Lines(chart.Fallback),
        ColumnSet columns => columns.Columns.SelectMany(column => column.Items).SelectMany(Lines),
        _ => [],
    };

    private static string Unmarked(string line) => Marks().Replace(line, "").Trim();

    private static bool EndsSentence(string line) => line[^1] is '.' or '?' or '!' or '…' or ':' or ';';

    [GeneratedRegex(@"\*\*|(?<!\w)_|_(?!\w)|^\s*- ")]
    private static partial Regex Marks();
}
