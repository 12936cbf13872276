using System.Text;

namespace GpoBot.Dialogs.Texts;

/// <summary>Compares by letters first; accents, then the text itself, decide between what reads the same.</summary>
internal sealed class FrenchOrder : IComparer<string>
{
    private const string Accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byLetters = string.CompareOrdinal(Letters(x), Letters(y));
        if (byLetters != 0) return byLetters;
        var byAccents = string.CompareOrdinal(x.ToLowerInvariant(), y.ToLowerInvariant());
        return byAccents != 0 ? byAccents : string.CompareOrdinal(x, y);
    }

    // Own table rather than the machine's collation, which differs from one container to the next.
    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant())
        {
            var accent = Accented.IndexOf(character, StringComparison.Ordinal);
            _ = character switch
            {
                'œ' => letters.Append("oe"),
                'æ' => letters.Append("ae"),
                _ when accent >= 0 => letters.Append(Plain[accent]),
                _ when char.IsLetterOrDigit(character) => letters.Append(character),
                _ => letters.Append(' '),
            };
        }

        return letters.ToString();
    }
}
