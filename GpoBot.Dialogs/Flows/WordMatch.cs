using System.Globalization;
using System.Text;

namespace GpoBot.Dialogs.Flows;

/// <summary>How far typed words speak of a name or title: the number of significant words they share, accents and plurals aside.</summary>
public static class WordMatch
{
    private const int ShortestWord = 3;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "les", "des", "une", "pour", "dans", "sur", "aux", "par", "avec", "est", "sont", "pas", "plus", "tout", "tous", "ete",
        "que", "qui", "mon", "mes", "son", "ses", "nos", "vos", "the", "gpo", "action", "actions", "engagement", "engagements",
    };

    public static int Score(string words, string name) => Words(words).Intersect(Words(name), StringComparer.Ordinal).Count();

    /// <summary>Lower case, without accents and final s, three letters and more.</summary>
    public static IReadOnlySet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).Append(' '))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                Add(words, word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    private static void Add(HashSet<string> words, string word)
    {
        var stem = word.Length > ShortestWord ? word.TrimEnd('s') : word;
        if (stem.Length >= ShortestWord && !Empty.Contains(word) && !Empty.Contains(stem)) words.Add(stem);
    }
}
