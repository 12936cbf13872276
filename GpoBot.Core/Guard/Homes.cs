using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Core.Guard;

/// <summary>The home of a person: a flat, a door or a floor with somebody in it. A hall or a building alone is a place.</summary>
internal static class Homes
{
    private static readonly FrozenSet<string> Flats = FrozenSet.Create(
        "appartement", "appart", "appt", "apt", "app", "logement", "studio", "porte", "chambre", "flat", "apartment");

    private static readonly FrozenSet<string> Dwells = FrozenSet.Create(
        "habite", "habitent", "vit", "vivent", "loge", "logent", "reside", "domicilie", "domiciliee", "lives", "living");
    private static readonly FrozenSet<string> Ordinals = FrozenSet.Create(
        "e", "eme", "ieme", "er", "ere", "premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "dernier");

    public static bool Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (IsFlat(said, at) && SensitiveFacts.PersonNear(said, at, PersonWords.Groups)) return true;
            if (said.Is(at, "etage") && said.IsOneOf(at - 1, Ordinals) && SensitiveFacts.PersonNear(said, at, Dwells)) return true;
            if (said.IsOneOf(at, Dwells) && NumberWithin(said, at)) return true;
        }

        return false;
    }

    private static bool IsFlat(Sentence said, int at)
    {
        if (!said.IsOneOf(at, Flats)) return false;
        var number = at + 1;
        while (said[number].Text is "." or "n" or "°" or "numero") number++;
        return said[number].IsNumber;
    }

    private static bool NumberWithin(Sentence said, int at) =>
        (said[at + 1].Text is "au" or "le" or "at" or "in" && said[at + 2].Text is "number" or "no" or "flat" && said[at + 3].IsNumber)
        || (said[at + 1].Text is "au" or "le" or "at" && said[at + 2].IsNumber) || said[at + 1].IsNumber;
}
