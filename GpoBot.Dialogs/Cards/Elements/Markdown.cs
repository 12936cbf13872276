using System.Text;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Elements;

/// <summary>The little markdown that cards use, taken away for those who listen.</summary>
internal static class Markdown
{
    /// <summary>One line without its bold, its italics and its dash of a list, nor the blanks around it.</summary>
    public static string Unmarked(string line)
    {
        var start = AfterDash(line);
        if (start == 0 && !line.AsSpan().ContainsAny('*', '_')) return line.Trim();
        var words = new StringBuilder(line.Length);
        for (var at = start; at < line.Length; at++)
        {
            if (line[at] == '*' && at + 1 < line.Length && line[at + 1] == '*') at++;
            else if (line[at] != '_' || IsInWord(line, at)) words.Append(line[at]);
        }

        return words.ToString().Trim();
    }

    // An underscore between two letters stands for itself; the other one of a pair is a letter too.
    private static bool IsInWord(string line, int at) => at > 0 && WordCharacters.Has(line[at - 1])
        && at + 1 < line.Length && WordCharacters.Has(line[at + 1]);

    private static int AfterDash(string line)
    {
        var start = 0;
        while (start < line.Length && char.IsWhiteSpace(line[start])) start++;
        return line.AsSpan(start).StartsWith("- ") ? start + 2 : 0;
    }
}
