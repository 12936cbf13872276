using GpoBot.Core.Groups;

namespace GpoBot.Dialogs.Flows;

/// <summary>From words such as "le bailleur", "la ville", "M. Palier" or "P07" to contacts of the roster.</summary>
public static class ContactMatcher
{
    private static readonly Dictionary<string, string> TypeWords = new(StringComparer.Ordinal)
    {
        ["bailleur"] = "BAILLEUR", ["hlm"] = "BAILLEUR", ["mairie"] = "MAIRIE", ["ville"] = "MAIRIE", ["commune"] = "MAIRIE",
        ["municipale"] = "PM", ["csu"] = "CSU", ["videoprotection"] = "CSU", ["camera"] = "CSU",
        ["transport"] = "TRANSPORT", ["transporteur"] = "TRANSPORT", ["bu"] = "TRANSPORT", ["bus"] = "TRANSPORT", ["gare"] = "TRANSPORT",
        ["college"] = "EDUCATION", ["lycee"] = "EDUCATION", ["ecole"] = "EDUCATION", ["education"] = "EDUCATION",
        ["association"] = "ASSOCIATION", ["asso"] = "ASSOCIATION", ["prevention"] = "ASSOCIATION", ["dcpp"] = "DCPP",
        ["commercant"] = "COMMERCE", ["commerce"] = "COMMERCE", ["pompier"] = "SECOURS", ["sdi"] = "SECOURS", ["sdis"] = "SECOURS",
        ["police"] = "PN", ["universite"] = "UNIVERSITE", ["foyer"] = "SOCIAL", ["social"] = "SOCIAL",
    };

    /// <summary>
    /// The contacts meant, one for each organisation that fits best: a contact id decides alone, then a name, then the
    /// organisation's words, then its kind. Empty when nobody fits.
    /// </summary>
    public static IReadOnlyList<Contact> Find(Gpo gpo, string words)
    {
        var candidates = gpo.Contacts.Where(contact => contact.Active).ToList();
        var said = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var byId = candidates.Where(c => said.Contains(c.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        if (byId.Count > 0) return byId;
        var byName = Best(candidates, contact => WordMatch.Score(words, contact.FullName));
        if (byName.Count > 0) return byName;
        if (SpeaksOfMunicipalPolice(words)) return OnePerOrganisation(candidates.Where(c => c.PartnerType == "PM"));

        var types = WordMatch.Words(words).Select(word => TypeWords.GetValueOrDefault(word)).OfType<string>().ToHashSet();
        var ofType = candidates.Where(c => types.Contains(c.PartnerType)).ToList();
        var byOrganisation = Best(ofType.Count > 0 ? ofType : candidates, c => WordMatch.Score(words, c.Organisation));
        return OnePerOrganisation(byOrganisation.Count > 0 ? byOrganisation : ofType);
    }

    private static bool SpeaksOfMunicipalPolice(string words) =>
        WordMatch.Words(words).Contains("municipale") || words.Split(' ').Any(word => word.Equals("PM", StringComparison.OrdinalIgnoreCase));

    private static List<Contact> Best(IReadOnlyList<Contact> contacts, Func<Contact, int> score)
    {
        var best = contacts.Select(score).DefaultIfEmpty().Max();
        return best == 0 ? [] : [.. contacts.Where(contact => score(contact) == best)];
    }

    // The organisation commits: its first contact stands for it, not each of its people.
    private static IReadOnlyList<Contact> OnePerOrganisation(IEnumerable<Contact> contacts) =>
        [.. contacts.GroupBy(c => c.Organisation).Select(g => g.OrderBy(c => c.Role).ThenBy(c => c.Id, StringComparer.Ordinal).First())];
}
