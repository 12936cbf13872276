using System.Collections.Frozen;
using GpoBot.Core.Groups;
using GpoBot.Core.Language;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Flows;

namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>From the words of a place to the problem or the group that is there; null when none or several are.</summary>
internal static class PlaceMatch
{
    // What every town has: beside another word only do they tell where.
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        "place", "rue", "allee", "square", "avenue", "boulevard", "quai", "chemin", "parking", "hall", "entree", "residence", "quartier", "batiment",
        "gare", "parc",
        "local", "cave", "porte", "immeuble", "secteur", "centre", "nord", "sud", "est", "ouest", "ville", "devant", "niveau");

    /// <summary>An open one before a closed one, and that one before what it was reopened from.</summary>
    public static string? Problem(string? words, Listener listener)
    {
        var open = Best(listener.Groups.SelectMany(known => known.Gpo.Problems), words);
        return open ?? Best(listener.Groups.SelectMany(known => known.Closed), words);
    }

    public static string? Group(string? words, Listener listener)
    {
        if (words is null) return null;
        var scored = listener.Groups.Select(known => (known.Gpo.Id, Score: ScoreOf(known, words))).Where(line => line.Score > 0).ToList();
        if (scored.Count == 0) return null;
        var best = scored.Max(line => line.Score);
        return scored.Where(line => line.Score == best).ToList() is [var only] ? only.Id : null;
    }

    private static int ScoreOf(KnownGroup known, string words) =>
        known.Problems.Select(problem => Score(words, $"{problem.Title} {problem.Place}"))
            .Append(Score(words, $"{known.Gpo.Group.Name} {known.Gpo.Group.UsualPlace}")).Max();

    private static string? Best(IEnumerable<Problem> problems, string? words)
    {
        if (words is null) return null;
        var scored = problems.Select(problem => (problem.Id, Score: Score(words, $"{problem.Title} {problem.Place}"))).Where(line => line.Score > 0).ToList();
        if (scored.Count == 0) return null;
        var best = scored.Max(line => line.Score);
        return scored.Where(line => line.Score == best).ToList() is [var only] ? only.Id : null;
    }

    private static int Score(string words, string name)
    {
        var (said, known) = (WordMatch.Words(words), WordMatch.Words(name));
        var own = said.Count(word => !Common.Contains(word) && known.Contains(word));
        var common = said.Count(word => Common.Contains(word) && known.Contains(word));
        var marks = Marks(words).Intersect(Marks(name)).Count();
        return own + marks == 0 ? 0 : 4 * own + 2 * marks + common;
    }

    // "entrée B", "hall 6".
    private static HashSet<string> Marks(string text)
    {
        var said = new Sentence(text);
        var marks = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < said.Count; at++)
        {
            var letter = said[at].IsWord && said[at].Text.Length == 1 && said[at].Text[0] is >= 'a' and <= 'z' && said[at].Text is not ("a" or "d" or "l" or "y") ;
            if (letter || (said[at].IsNumber && said[at].Number is > 0 and < 1000)) marks.Add(said[at].Text);
        }

        return marks;
    }
}
