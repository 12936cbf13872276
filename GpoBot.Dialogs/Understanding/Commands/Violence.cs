using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>People who fight or are being hurt, in any person: "ça se bat dans le hall", "ils se tapent dessus", "il s'est fait poignarder".</summary>
internal static class Violence
{
    private static readonly FrozenSet<string> Fight = FrozenSet.Create(
        "bat", "battent", "tabassent", "tabasse", "frappent", "frappe", "cognent", "cogne", "bagarrent", "bagarre", "entretuent", "tirent");

    private static readonly FrozenSet<string> Purpose = FrozenSet.Create("pour", "contre");

    private static readonly FrozenSet<string> Hurt = FrozenSet.Create(
        "agresser", "frapper", "tabasser", "poignarder", "braquer", "violer", "attaquer", "lyncher", "planter", "menacer", "egorger", "etrangler",
        "renverser");

    private static readonly FrozenSet<string> Struck = FrozenSet.Create("tape", "tapent", "cogne", "cognent", "frappe", "frappent", "tirer", "taper");

    public static bool Goes(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].Text is "se" or "s" or "me" or "nous" or "entre" && Is(said, at)) return true;
        }

        return false;
    }

    private static bool Is(Sentence said, int at)
    {
        // "On se bat pour un budget" is a way of speaking.
        if (said.IsOneOf(at + 1, Fight)) return !said.IsOneOf(at + 2, Purpose) && said[at - 1].Text is not ("on" or "nous" or "je");
        if (said.IsOneOf(at + 1, Struck)) return said.Is(at + 2, "dessus");
        var made = said[at + 1].Text is "est" or "sont" or "suis" ? at + 2 : at + 1;
        if (said[made].Text is not ("fait" or "fais" or "font" or "faire")) return false;
        return said.IsOneOf(made + 1, Hurt) || (said.IsOneOf(made + 1, Struck) && said.Is(made + 2, "dessus"));
    }
}
