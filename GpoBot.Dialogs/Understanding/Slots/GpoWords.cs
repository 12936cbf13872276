using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>Which GPO is meant, as typed; an identifier comes out in its full form (<c>s1</c> is <c>S01</c>).</summary>
internal static class GpoWords
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create("gpo", "secteur", "groupe");

    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        "le", "la", "l", "du", "de", "des", "d", "pour", "sur", "au", "dans", "a");

    private static readonly FrozenSet<string> Stops = FrozenSet.Create(
        "tous", "toutes", "chaque", "a", "au", "pour", "avec", "avant", "motif", "en", "dans", "par", "car", "une", "salle",
        "qui", "est", "svp", "le");

    /// <summary>An identifier, or the words after "GPO" or "secteur".</summary>
    public static Found<string>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Identifier(said, at) is { } id) return new(id, StartOf(said, at), at + 2);
        }

        var noun = said.FindWord(Nouns);
        if (noun < 0) return null;
        var start = noun + 1;
        while (said[start].Text is "de" or "du" or "des" or "d" or "la" && said[start].IsWord) start++;
        var end = start;
        while (said[end].IsWord && !said.IsOneOf(end, Stops)) end++;
        return end == start ? null : new(said.Slice(start, end), StartOf(said, noun), end);
    }

    /// <summary>In a question that is about nothing else: what comes after "de", "pour", "sur".</summary>
    public static Found<string>? FindTrailing(Sentence said, int from)
    {
        if (Find(said) is { } named) return named;
        for (var at = from; at < said.Count; at++)
        {
            if (said[at].Text is not ("de" or "du" or "des" or "d" or "pour" or "sur")) continue;
            var start = said[at + 1].Text is "la" or "le" or "l" or "les" ? at + 2 : at + 1;
            var end = start;
            while (said[end].IsWord) end++;
            if (end > start) return new(said.Slice(start, end), at, end);
        }

        return null;
    }

    /// <summary>Whether a GPO's identifier stands at this very place.</summary>
    public static bool IsIdentifier(Sentence said, int at) => Identifier(said, at) is not null;

    private static string? Identifier(Sentence said, int at) =>
        said[at].Text is "s" or "t" && said[at + 1] is { IsNumber: true, Glued: true, Number: >= 1 and <= 999 } number
            ? $"{said[at].Text.ToUpperInvariant()}{number.Number:00}"
            : null;

    private static int StartOf(Sentence said, int at)
    {
        while (said[at - 1].IsWord && (said.IsOneOf(at - 1, Links) || said.IsOneOf(at - 1, Nouns))) at--;
        return at;
    }
}
