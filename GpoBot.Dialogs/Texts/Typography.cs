using System.Buffers;
using System.Text.RegularExpressions;

namespace GpoBot.Dialogs.Texts;

/// <summary>French spacing: a narrow no-break space before <c>: ; ? ! »</c> and after <c>«</c>.</summary>
public static partial class Typography
{
    /// <summary>U+202F.</summary>
    public const char NarrowSpace = '\u202F';

    private static readonly SearchValues<char> Signs = SearchValues.Create(":;?!«»");

    private const string NoSpaceAfter = ":;?!([{«‹/\\&=#@";
    private const string Closing = "*_\"»";
    private const string ClosingAfterMark = Closing + ")]›.,…?!";

    /// <summary>
    /// The text with its spacing; applied twice it changes nothing more. Addresses, code, times (<c>14:30</c>), targets of
    /// markdown links, entities and emoji codes stay as they are.
    /// </summary>
    public static string French(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Most texts have none of the signs that anything is changed at.
        if (text.AsSpan().IndexOfAny(Signs) < 0) return text;
        return (MayHoldAddress(text) ? Spots() : SpotsWithoutAddress()).Replace(text, match => Space(text, match));
    }

    // An address may begin at any letter: looking for one at each of them is what would cost most.
    private static bool MayHoldAddress(string text) => text.Contains("://", StringComparison.Ordinal)
        || text.Contains("mailto:", StringComparison.OrdinalIgnoreCase) || text.Contains("tel:", StringComparison.OrdinalIgnoreCase)
        || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static string Space(string text, Match match)
    {
        if (match.Groups["keep"].Success) return match.Value;
        if (match.Groups["open"].Success) return EndsAt(text, match) ? match.Value : "«" + NarrowSpace;
        if (match.Index == 0 || char.IsWhiteSpace(text[match.Index - 1])) return match.Value;

        var mark = match.ValueSpan[^1];
        var hadSpace = match.Length > 1;
        var changes = mark == '»'
            ? hadSpace || text[match.Index - 1] != '«'
            : EndsProse(text, match, mark) && (hadSpace || !NoSpaceAfter.Contains(text[match.Index - 1]));
        return changes ? $"{NarrowSpace}{mark}" : match.Value;
    }

    private static bool EndsProse(string text, Match match, char mark) =>
        EndsAt(text, match) || char.IsWhiteSpace(text[match.Index + match.Length])
        || (mark is '?' or '!' ? ClosingAfterMark : Closing).Contains(text[match.Index + match.Length]);

    private static bool EndsAt(string text, Match match) => match.Index + match.Length == text.Length;

    private const string Address = """[a-z][a-z0-9+.\-]*://[^\s«»<>"]+ | \b(?:mailto:|tel:|www\.)[^\s«»<>"]+ | """;

    private const string Kept = """\]\([^()\s]*\) | `[^`]*` | \{\{[^{}]*\}\} | &\u2060?\#?\w+; | (?<!\w):[a-z0-9_+\-]+:(?!\w)""";

    private const string Marks =
        """
        | (?<open> «[\ \u00A0\u202F]* )
        | (?<![\ \u00A0\u202F])[\ \u00A0\u202F]*(?!(?<!\w):[a-z0-9_+\-]+:(?!\w))[:;?!»]
        """;

    private const RegexOptions Options = RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("(?<keep> " + Address + Kept + " ) " + Marks, Options)]
    private static partial Regex Spots();

    [GeneratedRegex("(?<keep> " + Kept + " ) " + Marks, Options)]
    private static partial Regex SpotsWithoutAddress();
}
