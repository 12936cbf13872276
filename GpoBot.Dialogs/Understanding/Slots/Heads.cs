using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>How many people speak of something: <c>3 habitants</c>, <c>une dizaine de riverains</c>.</summary>
internal static class Heads
{
    private static readonly FrozenSet<string> People = FrozenSet.Create(
        "habitant", "habitants", "habitante", "habitantes", "riverain", "riverains", "personne", "personnes", "plainte", "plaintes", "locataire", "locataires",
        "famille", "familles", "commercant", "commercants", "parent", "parents", "voisin", "voisins", "residents", "resident", "people", "temoignages",
        "signalements", "doleances", "usagers", "foyers");

    private static readonly (string Phrase, int Count)[] About =
        [("une dizaine de", 10), ("une dizaine d", 10), ("une quinzaine de", 15), ("une vingtaine de", 20), ("une vingtaine d", 20), ("une trentaine de", 30)];

    public static Found<int>? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            foreach (var (phrase, count) in About)
            {
                if (said.Says(at, phrase) is > 0 and var length && said.IsOneOf(at + length, People)) return new(count, at, at + length + 1);
            }

            if (CalendarWords.Number(said[at]) is > 0 and < 10_000 and var number && said.IsOneOf(at + 1, People)) return new(number, at, at + 2);
        }

        return null;
    }
}
