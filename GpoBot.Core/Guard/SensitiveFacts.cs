using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Core.Guard;

/// <summary>Health, conviction, origin, belief or home, said of a person.</summary>
internal static class SensitiveFacts
{
    private const int Reach = 10;

    private static readonly string[] Health =
    [
        "psychiatrie", "psychiatrique", "psychiatriques", "psychiatre", "schizophrene", "schizophrenie", "bipolaire", "depressif",
        "depressive", "depression", "suicidaire", "tentative de suicide", "toxicomane", "toxico", "alcoolique", "seropositif",
        "seropositive", "sida", "vih", "cancer", "hospitalise", "hospitalisee", "epileptique", "autiste", "malade mental",
        "malade mentale", "handicape", "handicapee", "sous traitement", "est enceinte", "femme enceinte", "etat de sante",
        "sa maladie", "suivi psy", "troubles psy", "troubles mentaux", "maladie mentale", "diabetique", "deficient mental", "mentally ill",
        "alcoholic", "schizophrenia", "schizophrenic", "depressed", "suicidal", "disabled", "is pregnant", "hiv", "burn out", "burnout",
    ];

    private static readonly string[] Conviction =
    [
        "condamne", "condamnee", "incarcere", "incarceree", "sorti de prison", "sortie de prison", "sort de prison", "en prison",
        "de la prison", "recidiviste", "bracelet electronique", "mis en examen", "mise en examen", "garde a vue", "connu des services", "connue des services",
        "connu de la police", "connu defavorablement", "defere", "deferee", "controle judiciaire", "ecroue", "ecrouee", "casier",
        "multirecidiviste", "en detention", "fiche s", "deja interpelle", "convicted", "out of prison", "out of jail", "in prison", "in jail",
        "criminal record", "police record", "known to the police", "on parole",
    ];

    private static readonly FrozenSet<string> Doors = FrozenSet.Create(
        "porte", "portes", "acces", "entree", "fenetre", "cave", "caves", "local", "trappe", "ouverture", "hall", "passage",
        "ascenseur", "logement", "parking", "voie", "grille");

    private static readonly FrozenSet<string> Origins = FrozenSet.Create(
        "arabe", "maghrebin", "maghrebine", "africain", "africaine", "gitan", "gitane", "rom", "musulman", "musulmane", "juif",
        "juive", "catholique", "algerien", "algerienne", "marocain", "marocaine", "tunisien", "tunisienne", "malien", "malienne",
        "senegalais", "senegalaise", "roumain", "roumaine", "turc", "turque", "tchetchene", "albanais", "albanaise", "asiatique",
        "chinois", "chinoise", "noir", "noire", "antillais", "comorien", "afghan", "islamiste", "radicalise", "radicalisee",
        "salafiste", "voilee", "converti", "afro", "nord", "europeen", "slave");

    // As nouns they mean people by themselves; colours and cuisines do not.
    private static readonly FrozenSet<string> Peoples = FrozenSet.Create(
        "arabe", "maghrebin", "maghrebine", "africain", "gitan", "gitane", "rom", "musulman", "musulmane", "juif", "juive",
        "tchetchene", "algerien", "marocain", "tunisien", "malien", "senegalais", "roumain", "turc", "islamiste", "salafiste", "arabes",
        "maghrebins", "africains", "gitans", "roms", "musulmans", "juifs", "tchetchenes", "algeriens", "marocains", "tunisiens",
        "maliens", "roumains", "turcs", "islamistes", "salafistes", "albanais", "comoriens", "afghans");

    // As the English say it, before the noun.
    private static readonly FrozenSet<string> EnglishOrigins = FrozenSet.Create(
        "black", "white", "arab", "african", "muslim", "jewish", "gypsy", "roma", "romanian", "algerian", "moroccan", "tunisian", "asian", "chinese",
        "turkish", "chechen", "afghan");

    private static readonly FrozenSet<string> EnglishPeople = FrozenSet.Create(
        "man", "men", "woman", "women", "guy", "guys", "boy", "boys", "girl", "girls", "youth", "youths", "people", "teenager", "teenagers", "person",
        "family", "families", "kid", "kids");

    private static readonly FrozenSet<string> Determiners = FrozenSet.Create(
        "un", "une", "des", "les", "ces", "ce", "deux", "trois", "quelques", "plusieurs", "le", "aux", "jeunes");

    private static readonly string[] Impersonal =
        ["il y", "il faut", "il faudrait", "il est prevu", "il est possible", "il est necessaire", "il est temps", "il reste", "il manque", "il s agit"];

    public static NominativeCategory? Find(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said.SaysOneOf(at, Health) > 0 && PersonNear(said, at, PersonWords.Staff)) return NominativeCategory.Health;
            if (said.SaysOneOf(at, Conviction) > 0 && PersonNear(said, at) && !OfDoor(said, at)) return NominativeCategory.Conviction;
            if (IsOrigin(said, at)) return NominativeCategory.Origin;
        }

        return null;
    }

    /// <summary>One person is spoken of in the same sentence, not far from here.</summary>
    public static bool PersonNear(Sentence said, int at, FrozenSet<string>? more = null)
    {
        for (var near = Math.Max(0, at - Reach); near <= Math.Min(said.Count, at + Reach); near++)
        {
            if (said[near].IsSymbol && said[near].Text is "." or "!" or "?")
            {
                if (near >= at) return false;
                continue;
            }

            var isPerson = said.IsOneOf(near, PersonWords.People) || (more is not null && said.IsOneOf(near, more));
            if (isPerson && said.SaysOneOf(near, Impersonal) == 0) return true;
        }

        return false;
    }

    private static bool OfDoor(Sentence said, int at)
    {
        // A door is condemned, it goes to no prison and wears no bracelet.
        if (said[at].Text is not ("condamne" or "condamnee")) return false;
        for (var back = 1; back <= 4; back++)
        {
            if (said.IsOneOf(at - back, Doors)) return true;
        }

        return false;
    }

    private static bool IsOrigin(Sentence said, int at)
    {
        if (said.IsOneOf(at, EnglishOrigins) && said.IsOneOf(at + 1, EnglishPeople)) return true;
        var before = said[at - 1].Text;
        if (before is "origine" or "type" && said.IsOneOf(at, Origins)) return true;
        var singular = said[at].Text.EndsWith('s') ? said[at].Text[..^1] : said[at].Text;
        if (Origins.Contains(singular) && singular != "nord" && (IsSomebody(before) || (before == "est" && IsPronoun(said[at - 2].Text)))) return true;
        return said.IsOneOf(at, Peoples) && Determiners.Contains(before) && !PlaceWords.Streets.Contains(said[at - 2].Text)
            && !said[at + 1].IsNumber;
    }

    private static bool IsSomebody(string word) =>
        word is not ("il" or "elle" or "lui") && (PersonWords.People.Contains(word) || PersonWords.Groups.Contains(word));

    private static bool IsPronoun(string word) => word is "il" or "elle" || PersonWords.People.Contains(word);
}
