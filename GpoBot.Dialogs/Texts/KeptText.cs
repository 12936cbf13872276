using System.Buffers;

namespace GpoBot.Dialogs.Texts;

/// <summary>What is no prose: addresses, code, targets of links, date macros, entities and emoji codes.</summary>
internal static class KeptText
{
    private static readonly SearchValues<char> Braces = SearchValues.Create("{}");

    /// <summary>Where the part ends that this character belongs to; 0 when it belongs to none. Nothing before the character needs a look.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ':' when Scheme(text, at) is var end and > 0 => end,
        ':' when Ends(text[..at], "mailto") || Ends(text[..at], "tel") => AddressFrom(text, at + 1),
        ':' => EmojiFrom(text, at),
        '.' when Ends(text[..at], "www") => AddressFrom(text, at + 1),
        ']' => TargetFrom(text, at + 1),
        '`' => text[(at + 1)..].IndexOf('`') is var end and >= 0 ? at + end + 2 : 0,
        '{' => MacroFrom(text, at),
        '&' => EntityFrom(text, at + 1),
        _ => 0,
    };

    private static int Scheme(ReadOnlySpan<char> text, int at)
    {
        if (!text[(at + 1)..].StartsWith("//")) return 0;
        for (var before = at - 1; before >= 0 && IsOfScheme(text[before]); before--)
        {
            if (char.IsAsciiLetter(text[before])) return AddressFrom(text, at + 3);
        }

        return 0;
    }

    private static bool IsOfScheme(char character) => char.IsAsciiLetterOrDigit(character) || character is '+' or '.' or '-';

    // A whole word: « hôtel: » is none.
    private static bool Ends(ReadOnlySpan<char> text, string word) => text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !WordCharacters.Binds(text[^(word.Length + 1)]));

    private static int AddressFrom(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('«' or '»' or '<' or '>' or '"') && !char.IsWhiteSpace(text[end])) end++;
        return end > start ? end : 0;
    }

    private static int EmojiFrom(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && WordCharacters.Has(text[at - 1])) return 0;
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '+' or '-')) end++;
        return end > at + 1 && end < text.Length && text[end] == ':' && (end + 1 == text.Length || !WordCharacters.Has(text[end + 1]))
            ? end + 1
            : 0;
    }

    private static int TargetFrom(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] != '(') return 0;
        var end = start + 1;
        while (end < text.Length && text[end] is not ('(' or ')') && !char.IsWhiteSpace(text[end])) end++;
        return end < text.Length && text[end] == ')' ? end + 1 : 0;
    }

    private static int MacroFrom(ReadOnlySpan<char> text, int at)
    {
        if (!text[at..].StartsWith("{{")) return 0;
        var end = text[(at + 2)..].IndexOfAny(Braces);
        return end >= 0 && text[(at + 2 + end)..].StartsWith("}}") ? at + end + 4 : 0;
    }

    private static int EntityFrom(ReadOnlySpan<char> text, int start)
    {
        // Behind a word joiner it is shown as it was typed, and is left whole all the same.
        if (start < text.Length && text[start] == '\u2060') start++;
        if (start < text.Length && text[start] == '#') start++;
        var end = start;
        while (end < text.Length && WordCharacters.Has(text[end])) end++;
        return end > start && end < text.Length && text[end] == ';' ? end + 1 : 0;
    }
}
