using System.Globalization;

namespace GpoBot.Core.Language;

/// <summary>
/// Splits a message into words, numbers and signs in one pass. Letters and digits that touch are split ("AC002", "9h30");
/// hyphens and apostrophes inside words are no tokens but the joint of the word after them.
/// </summary>
internal static class Tokenizer
{
    public static List<Token> Split(string text, int limit)
    {
        var tokens = new List<Token>(16);
        var joint = ' ';
        for (var at = 0; at < text.Length && tokens.Count < limit;)
        {
            var end = EndOf(text, at);
            if (IsGap(text[at]))
            {
                joint = ' ';
            }
            else if (JointOf(text, at) is { } inner)
            {
                joint = inner;
            }
            else
            {
                tokens.Add(Make(text, at, end, joint));
                joint = '\0';
            }

            at = end;
        }

        return tokens;
    }

    private static int EndOf(string text, int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }
        else if (char.IsLetter(text[at]))
        {
            while (end < text.Length && (char.IsLetter(text[end]) || Letters.IsLooseAccent(text[end]))) end++;
        }
        else if (char.IsHighSurrogate(text[at]) && end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        return end;
    }

    private static Token Make(string text, int at, int end, char joint)
    {
        var piece = text.AsSpan(at, end - at);
        if (char.IsAsciiDigit(piece[0]))
        {
            var value = piece.Length <= 9 ? int.Parse(piece, CultureInfo.InvariantCulture) : -1;
            return new Token(TokenKind.Number, piece.ToString(), at, end, joint, value);
        }

        return char.IsLetter(piece[0])
            ? new Token(TokenKind.Word, Letters.Fold(piece), at, end, joint, -1)
            : new Token(TokenKind.Symbol, Sign(piece), at, end, joint, -1);
    }

    private static string Sign(ReadOnlySpan<char> piece) => piece[0] switch
    {
        '–' or '—' or '−' => "-",
        '…' => ".",
        _ => piece.ToString(),
    };

    private static bool IsGap(char sign) =>
        char.IsWhiteSpace(sign) || Letters.IsLooseAccent(sign)
        || char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static char? JointOf(string text, int at)
    {
        var between = at > 0 && at + 1 < text.Length
            && (char.IsLetterOrDigit(text[at - 1]) || Letters.IsLooseAccent(text[at - 1]))
            && char.IsLetterOrDigit(text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' or '‘' or 'ʼ' or '`' or '´' => between ? '\'' : ' ',
            '-' or '‐' or '‑' when between => '-',
            _ => null,
        };
    }
}
