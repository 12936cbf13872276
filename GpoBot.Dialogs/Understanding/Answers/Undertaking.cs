using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>That somebody takes it upon themselves: "je m'en charge", "on s'y met", "je le ferai", "we'll do it". With a day, a promise.</summary>
internal static class Undertaking
{
    private static readonly FrozenSet<string> Subjects = FrozenSet.Create("je", "j", "on", "nous");
    private static readonly FrozenSet<string> Selves = FrozenSet.Create("m", "s", "nous");
    private static readonly FrozenSet<string> Objects = FrozenSet.Create("le", "la", "les", "l");

    private static readonly FrozenSet<string> Turns = FrozenSet.Create(
        "charge", "chargeons", "chargerai", "chargera", "chargerons", "occupe", "occupons", "occuperai", "occupera", "occuperons", "mets", "met", "mettons",
        "mettrai", "mettra", "mettrons", "attelle", "attellerai");

    private static readonly FrozenSet<string> Deeds = FrozenSet.Create(
        "fais", "fait", "faisons", "ferai", "fera", "ferons", "finis", "finit", "finissons", "finirai", "finira", "finirons", "termine", "terminons", "terminerai",
        "terminera", "terminerons", "regle", "reglons", "reglerai", "reglera", "reglerons", "traite", "traiterai", "traiterons", "boucle", "bouclerai", "bouclerons", "livre",
        "livrerai", "livrerons", "envoie", "enverrai", "enverrons");

    private static readonly string[] English =
        ["i ll do it", "i will do it", "we ll do it", "we will do it", "i ll take care of it", "we ll take care of it", "i ll see to it", "we ll see to it", "will get it done", "will be done"];

    public static bool Says(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (!said.IsOneOf(at, Subjects)) continue;
            if (said.IsOneOf(at + 1, Selves) && said[at + 2].Text is "en" or "y" && said.IsOneOf(at + 3, Turns)) return !IsDenied(said, at + 4);
            // "On vous livre ça": to whom may stand between, and what comes after.
            var verb = said[at + 1].Text is "vous" or "te" ? at + 2 : at + 1;
            if (said.IsOneOf(verb, Deeds) && said[verb + 1].Text is "ca" or "cela" or "tout") return !said.IsOneOf(at - 1, Subjects);
            if (said.IsOneOf(at + 1, Objects) && said.IsOneOf(at + 2, Deeds)) return !IsDenied(said, at + 3);
        }

        return said.Has(English);
    }

    private static bool IsDenied(Sentence said, int at) => said[at].Text is "pas" or "plus" or "jamais";
}
