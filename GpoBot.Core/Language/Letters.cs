using System.Text;

namespace GpoBot.Core.Language;

/// <summary>Letters without case or accents: "Réunion", "REUNION" and "reunion" are one word.</summary>
public static class Letters
{
    private static readonly char[] Plain = [.. Enumerable.Range(0, 0x250).Select(code => PlainOf((char)code))];

    public static char Fold(char letter) => letter < Plain.Length ? Plain[letter] : char.ToLowerInvariant(letter);

    /// <summary>The whole text folded; <c>œ</c> and <c>æ</c> become two letters, loose accents go.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length + 2);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case var mark when IsLooseAccent(mark): break;
                default: folded.Append(Fold(letter)); break;
            }
        }

        return folded.ToString();
    }

    /// <summary>Accents that follow their letter, as some keyboards and file systems write them.</summary>
    public static bool IsLooseAccent(char mark) => mark is >= '\u0300' and <= '\u036F';

    private static char PlainOf(char letter) =>
        char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]);
}
