using System.Globalization;
using System.Text;

namespace GpoBot.Core.Problems;

/// <summary>Whether somebody has met this problem before: the same place, and the same kind of thing.</summary>
public static class Duplicates
{
    private const int ShortestWord = 4;

    // What stands in most names of places, or tells nothing of what happens there.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "place", "parking", "square", "avenue", "boulevard", "allee", "quai", "rue", "route", "chemin", "residence", "quartier", "entree",
        "entrees", "hall", "halls", "batiment", "batiments", "immeuble", "numero", "abords", "devant", "derriere", "dans", "arret", "ligne",
        "secteur", "centre", "avec", "pour", "chez", "vers", "cote", "parvis", "impasse", "passage", "cours", "sortie", "groupes",
    };

    // Kinds that people call by one another's names.
    private static readonly string[][] Kin = [["BRUIT", "ALCOOL", "INCIV"], ["HALL", "STUP", "INCIV", "ESPACE"], ["RODEO", "STAT"], ["TRANSP", "VOLS"]];

    /// <summary>The problem it most likely repeats, an open one before a closed one; null when it is new.</summary>
    /// <param name="known">Problems of the group, those of the past included.</param>
    public static Problem? Find(NewProblem said, IEnumerable<Problem> known) => known
        .Where(problem => problem.Status != ProblemStatus.Redirected && IsAt(problem, said.Place) && IsSameMatter(problem, said))
        .OrderByDescending(problem => !problem.Closed).ThenByDescending(problem => problem.Category == said.Category)
        .ThenByDescending(problem => problem.ReportedOn).FirstOrDefault();

    /// <summary>Whether the problem is at this place, by the words that tell one place from another.</summary>
    public static bool IsAt(Problem problem, string? place) =>
        place is not null && problem.Place is { } its && Telling(place) is { Count: > 0 } words && words.IsSubsetOf(Telling(its + " " + problem.Title));

    private static bool IsSameMatter(Problem problem, NewProblem said) =>
        problem.Category == said.Category
        || Array.Exists(Kin, kin => kin.Contains(problem.Category) && kin.Contains(said.Category))
        || Telling(said.Title).Except(Telling(said.Place ?? "")).Any(Telling(problem.Title).Contains);

    private static HashSet<string> Telling(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).Append(' '))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                var said = word.ToString();
                word.Clear();
                if ((said.Length >= ShortestWord || char.IsDigit(said.FirstOrDefault())) && !Common.Contains(said)) words.Add(said.TrimEnd('s', 'x'));
            }
        }

        // A number tells entrances and lines apart only where nothing else does: one problem is often at several.
        if (words.Any(said => !char.IsDigit(said[0]))) words.RemoveWhere(said => char.IsDigit(said[0]));
        return words;
    }
}
