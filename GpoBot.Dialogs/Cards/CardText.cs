using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace GpoBot.Dialogs.Cards;

/// <summary>Words that somebody else wrote, made fit for a card.</summary>
public static partial class CardText
{
    private const char WordJoiner = '\u2060';

    // What most names and titles are made of, and nothing makes anything of, save at the beginning.
    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        " ,.;:?!'’()/%+-–—…°«»\u00A00123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        + "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜàâäæçèéêëîïôöùûüÿŒœ");

    /// <summary>
    /// The text on one line, shown as it was typed: no link, mention, emphasis, list, code, date macro or reversed order comes
    /// of it. Look-alikes rather than backslashes, because titles of buttons and choices are not markdown and would show
    /// them. Applied twice it changes nothing more.
    /// </summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsUnwanted(rune))) plain.Append(Shown(rune));
        var line = Blanks().Replace(plain.ToString(), " ").Trim();
        line = LooseUnderscore().Replace(line, "ˍ");
        line = Joints().Replace(line, "$0 ");
        line = Entity().Replace(line, $"&{WordJoiner}");
        return BlockStart().IsMatch(line) ? WordJoiner + line : line;
    }

    /// <summary>The first words, with an ellipsis for the others; the text itself when it is no longer than that.</summary>
    /// <param name="longest">In characters, the ellipsis included.</param>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = text.LastIndexOf(' ', longest - 1);
        if (end <= 0) end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd(' ', ',', ':', '–', '-') + "…";
    }

    private static bool IsPlain(string text) => text.Length == 0
        || (char.IsLetter(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.AsSpan().ContainsAnyExcept(Harmless)
            && !text.Contains("  ", StringComparison.Ordinal));

    private static string Shown(Rune rune) => rune.Value switch
    {
        '<' => "‹",
        '>' => "›",
        '*' => "∗",
        '`' => "’",
        '~' => "∼",
        '\\' => "∖",
        '\r' or '\n' or '\t' or 0x2028 or 0x2029 or 0x85 => " ",
        _ => rune.ToString(),
    };

    /// <summary>Controls, marks that reverse the reading order, and what is no valid Unicode.</summary>
    private static bool IsUnwanted(Rune rune) => rune.Value is 0xFFFD or 0xFEFF
        or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C
        || (Rune.IsControl(rune) && rune.Value is not ('\r' or '\n' or '\t' or 0x85));

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])")]
    private static partial Regex LooseUnderscore();

    // "](" and "]:" make links, "{{" a date macro; a space between the two is enough to break them.
    [GeneratedRegex(@"\](?=[(:\[])|\{(?=\{)")]
    private static partial Regex Joints();

    [GeneratedRegex(@"&(?=#?\w+;)")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^(?:[#+\-=|]|\d{1,9}[.)])")]
    private static partial Regex BlockStart();
}
