using System.Text;

namespace GpoBot.Tests.Texts;

/// <summary>Texts made to break things, the same at every run.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "\u00A0", "\u202F", "\n", "\r\n", "\t", "\u2028", "\u2029", "\u0000", "\u001B", "\u202E", "\u200D", "\u2060",
        ":", ";", "?", "!", "«", "»", ".", ",", "…", "'", "\"", "\\", "/", "&", "#", "%", "=", "@", "$", "|", "~", "`", "```",
        "*", "**", "_", "__", "-", "+", "1.", "2)", "[", "]", "(", ")", "](", "]:", "![", "<", ">", "<at>", "</at>", "{{", "}}", "${",
        "a", "Z", "é", "œ", "0", "14:30", "9 h 30", "AC002", "réunion", "l'été", ":smile:", ":)", "&lt;", "&#60;", "&eacute;",
        "https://example.org/a?b=c:d", "http://", "mailto:a@example.org", "[x](https://example.org)", "{{DATE(2026-11-24T09:00:00Z)}}",
        "👍", "👨‍👩‍👧", "\uD83D", "\uDE00", "\uFFFD", "\uFEFF", "𝒳", "<b>", "</script>", "javascript:alert(1)", "null", "{\"a\":1}",
    ];

    public static IEnumerable<string> Samples(int count = 3000, int seed = 20261120)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 9); length > 0; length--) text.Append(Pieces[random.Next(Pieces.Length)]);
            yield return text.ToString();
        }
    }
}
