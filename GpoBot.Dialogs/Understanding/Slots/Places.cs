using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>Where something is, in the words of the street: <c>square du Moulin</c>, <c>allée des Marronniers, hall 6</c>.</summary>
internal static class Places
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(
        "hall", "halls", "entree", "entrees", "batiment", "batiments", "bat", "immeuble", "residence", "cite", "quartier", "parking", "cage", "escalier",
        "tour", "cave", "caves", "local", "parc", "jardin", "gymnase", "stade", "college", "lycee", "ecole", "gare", "arret", "station", "abribus",
        "terrain", "aire", "centre", "marche", "plage", "port", "secteur", "zone", "lotissement", "galerie", "passerelle", "tunnel", "rer", "metro", "tram",
        "creche", "mairie", "bibliotheque", "mediatheque", "ilot", "cour", "dalle", "rond", "lac", "berges", "sortie", "angle", "coin", "numero", "niveau");

    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        "de", "des", "du", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et", "face", "devant", "derriere", "pres", "cote", "entre", "bis", "ter",
        "n", "point", "bas", "pied", "niveau", "dans", "sur", "sous", "c", "est", "ce", "sera", "plutot", "precisement", "lieu", "adresse", "vers",
        "jeux", "no");

    private static readonly FrozenSet<string> Leads = FrozenSet.Create(
        "a", "au", "aux", "dans", "sur", "devant", "derriere", "pres", "rue", "vers", "de", "du", "l", "la", "le", "en", "face");

    /// <summary>The words from the first noun of a place up to a comma, a number of people or what was understood.</summary>
    public static Found<string>? Find(Sentence said, int from = 0)
    {
        for (var at = from; at < said.Count; at++)
        {
            if (!IsNoun(said, at) || (at == from && !PlaceWords.Streets.Contains(said[at].Text))) continue;
            var end = EndOf(said, at);
            var start = at;
            while (start > from + 1 && said.IsOneOf(start - 1, Leads)) start--;
            return new(said.Slice(at, end), start, end);
        }

        return null;
    }

    /// <summary>The whole message is a place and nothing else.</summary>
    public static string? Whole(Sentence said)
    {
        if (said.Count is 0 or > 14) return null;
        var (nouns, street, inName) = (0, false, false);
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].IsSymbol)
            {
                if (said[at].Text is not ("," or "." or "-" or "/" or "°" or "(" or ")" or ":")) return null;
                inName = false;
            }
            else if (IsNoun(said, at))
            {
                nouns++;
                street |= PlaceWords.Streets.Contains(said[at].Text);
                inName = true;
            }
            else if (said[at].IsWord && !inName && !said.IsOneOf(at, Links)) return null;
        }

        var brief = said.Count <= 3 || (said.Count <= 6 && HasName(said));
        return nouns > 0 && (street || nouns > 1 || brief) && IsNoun(said, FirstNoun(said)) && (Named(said) || said[0].Text is "devant" or "derriere" or "face") ? said.Rest() : null;
    }

    private static bool HasName(Sentence said)
    {
        for (var at = FirstNoun(said) + 1; at < said.Count; at++)
        {
            if (said[at].IsNumber || (said[at].IsWord && char.IsUpper(said.Text[said[at].Start]))) return true;
        }

        return false;
    }

    private static bool IsNoun(Sentence said, int at) =>
        said[at].IsWord && (said.IsOneOf(at, Nouns) || PlaceWords.Streets.Contains(said[at].Text));

    private static int FirstNoun(Sentence said)
    {
        var at = 0;
        while (at < said.Count && !IsNoun(said, at)) at++;
        return at;
    }

    // A noun alone ("le local") names no place yet.
    private static bool Named(Sentence said)
    {
        for (var at = FirstNoun(said) + 1; at < said.Count; at++)
        {
            if (said[at].IsNumber || (said[at].IsWord && !said.IsOneOf(at, Links))) return true;
        }

        return false;
    }

    private static int EndOf(Sentence said, int at)
    {
        var end = at + 1;
        while (end < said.Count && (said[end].IsWord || (said[end].IsNumber && IsNoun(said, end - 1)) || (said.Is(end, ",") && IsNoun(said, end + 1)))) end++;
        return end;
    }
}
