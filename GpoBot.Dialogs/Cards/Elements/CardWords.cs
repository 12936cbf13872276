using System.Text;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>A card read aloud: what clients show that cannot draw it, down to what can be typed instead of pressed.</summary>
internal static class CardWords
{
    /// <summary>In characters; what comes after can be asked for.</summary>
    public const int Longest = 2000;

    public static string? Of(AdaptiveCard card)
    {
        if (card.FallbackText is null) return null;
        var summary = Markdown.Unmarked(card.FallbackText);
        var lines = new List<string>();
        if (card.PlainLines is null) Add(lines, card.Body);
        else foreach (var line in card.PlainLines) Add(lines, line);
        // The summary and the heading mostly say the same; the longer of the two is enough.
        if (lines is [var first, ..] && summary.Contains(first, StringComparison.Ordinal)) lines.RemoveAt(0);
        if (lines is not [var heading, ..] || !heading.StartsWith(summary, StringComparison.Ordinal)) lines.Insert(0, summary);
        // The last line mostly tells what to type: of a long card, the middle is left out.
        var last = Sentences(lines, lines.Count - 1, lines.Count);
        var all = lines.Count == 1 ? last : Sentences(lines, 0, lines.Count);
        if (all.Length <= card.LongestWords) return all;
        return lines.Count == 1 || last.Length > card.LongestWords / 2
            ? CardText.Shortened(all, card.LongestWords)
            : $"{CardText.Shortened(all[..^(last.Length + 1)], card.LongestWords - last.Length - 1)} {last}";
    }

    public static string? Spoken(AdaptiveCard card)
    {
        if (card.FallbackText is null) return null;
        var lines = new List<string> { Markdown.Unmarked(card.FallbackText) };
        foreach (var element in card.Body)
        {
            if (element is TextBlock { Color: TextColor.Attention } text) lines.Add(Markdown.Unmarked(text.Text));
        }

        return Sentences(lines, 0, lines.Count);
    }

    private static string Sentences(List<string> lines, int start, int end)
    {
        var sentences = new StringBuilder();
        for (var index = start; index < end; index++)
        {
            if (index > start) sentences.Append(' ');
            sentences.Append(lines[index]);
            if (!EndsSentence(lines[index])) sentences.Append('.');
        }

        return sentences.ToString();
    }

    private static void Add(List<string> lines, IReadOnlyList<Element> elements)
    {
        foreach (var element in elements) Add(lines, element);
    }

    private static void Add(List<string> lines, Element element)
    {
        switch (element)
        {
            case TextBlock text when text.Text.Contains('\n', StringComparison.Ordinal):
                foreach (var line in text.Text.Split('\n')) Add(lines, line);
                break;
            case TextBlock text: Add(lines, text.Text); break;
            case FactSet facts:
                foreach (var fact in facts.Facts) Add(lines, $"{fact.Title} : {fact.Value}");
                break;
            case Container container: Add(lines, container.Items); break;
            case Chart chart: Add(lines, chart.Fallback); break;
            case ColumnSet columns:
                foreach (var column in columns.Columns) Add(lines, column.Items);
                break;
        }
    }

    private static void Add(List<string> lines, string line)
    {
        if (Markdown.Unmarked(line) is { Length: > 0 } words) lines.Add(words);
    }

    private static bool EndsSentence(string line) => line[^1] is '.' or '?' or '!' or '…' or ':' or ';';
}
