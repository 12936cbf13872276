using GpoBot.Core.Language;
using GpoBot.Core.Problems;

namespace GpoBot.Dialogs.Flows.Outcomes;

/// <summary>How far words of a place speak of a problem: "à l'entrée B" of the one whose place has an entrance B.</summary>
internal static class PlaceMatch
{
    private const int ShortestWord = 3;

    private static readonly string[] Numbered =
        ["entree", "hall", "batiment", "bat", "porte", "escalier", "immeuble", "tour", "ligne", "allee", "bloc", "cage", "secteur", "zone"];

    private static readonly string[] Empty =
        ["les", "des", "aux", "dans", "sur", "devant", "pour", "par", "avec", "probleme", "problematique", "est", "revenu", "revenue", "depuis", "encore", "chez"];

    /// <summary>Shared words count two, a shared letter or number of an entrance one.</summary>
    public static int Score(string words, Problem problem)
    {
        var place = Tokens($"{problem.Title} {problem.Place}");
        return Tokens(words).Intersect(place, StringComparer.Ordinal).Sum(token => token.Length >= ShortestWord ? 2 : 1);
    }

    private static IReadOnlyList<string> Tokens(string text)
    {
        var all = Letters.Fold(text).Split([.. " ,;:.'’-–()/«»\t\n"], StringSplitOptions.RemoveEmptyEntries);
        List<string> kept = [];
        var numbering = false;
        foreach (var word in all)
        {
            var stem = word.Length > ShortestWord ? word.TrimEnd('s') : word;
            if (stem.Length >= ShortestWord && !char.IsDigit(stem[0]))
            {
                numbering = Numbered.Contains(stem);
                if (!Empty.Contains(stem) && !Empty.Contains(word)) kept.Add(stem);
            }
            // "entrées B et D": each letter that follows, but no small word.
            else if (char.IsDigit(stem[0]) || (numbering && stem.Length == 1)) kept.Add(stem);
        }

        return [.. kept.Distinct(StringComparer.Ordinal)];
    }
}
