using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Problems;

/// <summary>"PB14 indicateur 2", "indicateur PB14 : 11, cible 2", "mesure PB14 2 le 19 novembre".</summary>
internal static class Measuring
{
    private static readonly string[] Words = ["indicateur", "indicateurs", "mesure", "mesurer", "mesurez", "mesure a", "valeur", "releve a", "comptage", "indicator", "measure"];
    private static readonly string[] Targets = ["cible", "objectif", "target"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "l", "de", "du", "d", "a", "au", "pour", "sur", "est", "c", "en", "indicateur", "mesure", "cible", "objectif", "maintenant", "un", "une", "of", "the", "to", "is",
        "par", "mois", "quinzaine", "semaine", "constate", "constates", "et", "valeur", "actuelle", "saisir", "noter", "note", "definir", "definis", "nouvel", "nouvelle", "initiale", "initial", "jour", "jours");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        var found = Speech.Find(whole, Words) ?? (References.Find(whole, "pb") is null ? null : Speech.Find(whole, Targets));
        if (found is null || whole.Count > 30 || References.Find(whole, "ac") is not null) return null;
        var hasReference = References.Find(whole, "pb") is not null;
        if (!hasReference && Speech.First(whole) != found.Value.At && !whole.Has("indicateur")) return null;
        var said = Speech.Copy(whole);
        var reference = Speech.TakeReference(said, "pb", out var several);
        if (several || said.Has("habitants", "residents")) return null;
        var target = Announced(said, Targets);
        var on = Speech.Take(said, FrenchDates.Find(said, today, Tense.Recent));
        var value = Number(said);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.Measure(reference, value, target, on) : null;
    }

    private static int? Announced(Sentence said, string[] words)
    {
        if (Speech.Find(said, words) is not { } word) return null;
        for (var at = word.At + 1; at <= word.At + 3; at++)
        {
            if (said[at] is not { IsNumber: true, Number: >= 0 } number) continue;
            said.Cut(word.At, at + 1);
            return number.Number;
        }

        return null;
    }

    private static int? Number(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at] is not { IsNumber: true, Number: >= 0 } number) continue;
            said.Cut(at, at + 1);
            return number.Number;
        }

        return null;
    }
}
