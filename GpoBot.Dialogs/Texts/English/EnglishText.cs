using System.Text.RegularExpressions;

namespace GpoBot.Dialogs.Texts.English;

/// <summary>
/// What GpoBot says, in English. The French text is the key, as with gettext: an entry of the catalogue, whole or with parts that
/// vary, else line by line, sentence by sentence and part by part. What people wrote matches nothing and stays as it is.
/// </summary>
public static partial class EnglishText
{
    // Beyond, it is no text of ours.
    private const int Deepest = 6;

    public static string Of(string french)
    {
        ArgumentNullException.ThrowIfNull(french);
        if (!french.Contains('\n', StringComparison.Ordinal)) return OfLine(french);
        return EnglishCatalogue.Find(Plain(french)) ?? string.Join('\n', french.Split('\n').Select(OfLine));
    }

    private static string OfLine(string line)
    {
        // Two spaces at the end of a line break it, in a card.
        var start = line.Length - line.TrimStart().Length;
        var end = line.TrimEnd().Length;
        if (start + 2 < end && line[start] == '-' && line[start + 1] == ' ') start += 2;
        return start >= end ? line : $"{line[..start]}{OfPart(line[start..end], 0)}{line[end..]}";
    }

    internal static string OfPart(string part, int depth)
    {
        var plain = Plain(part);
        return depth > Deepest ? part : Known(plain, depth) ?? Marked(plain, depth) ?? Sentences(plain, depth) ?? Pieces(plain, depth) ?? part;
    }

    private static string? Known(string plain, int depth) =>
        EnglishCatalogue.Find(plain) ?? EnglishDates.Of(plain) ?? EnglishCatalogue.Match(plain, depth);

    /// <summary>The same inside emphasis, brackets or quotes.</summary>
    private static string? Marked(string plain, int depth)
    {
        foreach (var (open, close, left, right) in Marks)
        {
            if (plain.Length <= open.Length + close.Length || !plain.StartsWith(open, StringComparison.Ordinal)
                || !plain.EndsWith(close, StringComparison.Ordinal)) continue;
            var inner = plain[open.Length..^close.Length];
            if (inner.Contains(open, StringComparison.Ordinal)) continue;
            return left + OfPart(inner.Trim(), depth + 1) + right;
        }

        // A final stop that the entry is written without.
        return plain.Length > 1 && plain[^1] is '.' or ':' or ',' && Known(plain[..^1].TrimEnd(), depth) is { } known ? known + plain[^1] : null;
    }

    private static string? Sentences(string plain, int depth)
    {
        var parts = SentenceEnds().Split(plain);
        return parts.Length < 2 ? null : string.Join(' ', parts.Select(part => OfPart(part, depth + 1)));
    }

    internal static bool HasSeveralSentences(string plain) => SentenceEnds().IsMatch(plain);

    private static string? Pieces(string plain, int depth)
    {
        foreach (var (separator, written) in Separators)
        {
            if (!plain.Contains(separator, StringComparison.Ordinal)) continue;
            var parts = plain.Split(separator);
            // Long lists are names; a part that cannot be read stays, and so does the whole when none can.
            var read = parts.Select(part => OfPart(part, depth + 1)).ToList();
            return read.SequenceEqual(parts, StringComparer.Ordinal) ? null : string.Join(written, read);
        }

        return null;
    }

    /// <summary>With ordinary spaces and apostrophes, in which the catalogue is written.</summary>
    internal static string Plain(string text) => text.Replace(Typography.NarrowSpace, ' ').Replace('\u00A0', ' ').Replace('’', '\'').Trim();

    private static readonly (string Open, string Close, string Left, string Right)[] Marks =
        [("**", "**", "**", "**"), ("_", "_", "_", "_"), ("« ", " »", "“", "”"), ("(", ")", "(", ")")];

    private static readonly (string French, string English)[] Separators =
        [(" → ", " → "), (" · ", " · "), (" – ", " – "), (" ; ", "; "), (", ", ", "), (" : ", ": ")];

    // A short form ("mar.", "janv.") ends no sentence: after it comes a digit or a small letter.
    [GeneratedRegex(@"(?<=[.!?…]\*{0,2}) +(?=[\p{Lu}«*\d])(?<!(?:lun|mar|mer|jeu|ven|sam|dim|janv|févr|avr|juil|sept|oct|nov|déc)\. +)")]
    private static partial Regex SentenceEnds();
}
