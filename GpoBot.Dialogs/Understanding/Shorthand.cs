using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding;

/// <summary>What people type in a hurry, in full: "c fé" is "c'est fait", "g pas eu le tps" is "j'ai pas eu le temps".</summary>
internal static class Shorthand
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tjs"] = "toujours", ["tjrs"] = "toujours", ["tjr"] = "toujours", ["tjours"] = "toujours", ["tps"] = "temps", ["bloke"] = "bloqué",
        ["blok"] = "bloqué", ["blokee"] = "bloquée", ["blokes"] = "bloqués", ["koi"] = "quoi", ["kel"] = "quel", ["kelle"] = "quelle",
        ["kels"] = "quels", ["kelles"] = "quelles", ["ke"] = "que", ["kand"] = "quand", ["qd"] = "quand", ["pr"] = "pour", ["ds"] = "dans",
        ["ns"] = "nous", ["tlm"] = "tout le monde", ["tt"] = "tout", ["fe"] = "fait", ["pbm"] = "problème", ["pblm"] = "problème",
        ["pbs"] = "problèmes", ["qqn"] = "quelqu'un", ["nn"] = "non", ["reunoin"] = "réunion", ["keske"] = "qu'est-ce que", ["kesk"] = "qu'est-ce qu",
        ["kes"] = "qu'est-ce", ["ojd"] = "aujourd'hui", ["chu"] = "je suis", ["chui"] = "je suis", ["tkt"] = "pas de souci",
        ["assos"] = "associations", ["reus"] = "réunions", ["dmain"] = "demain", ["2main"] = "demain", ["cpas"] = "c'est pas", ["cest"] = "c'est",
        ["jai"] = "j'ai", ["ya"] = "il y a", ["apel"] = "appel", ["dac"] = "d'accord", ["msg"] = "message", ["encombrans"] = "encombrants",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AfterIs = FrozenSet.Create(
        "fait", "fe", "fini", "finis", "finie", "bon", "ok", "regle", "en", "pas", "plus", "bloque", "bloke", "quand", "quoi", "koi", "termine",
        "terminee", "mort", "au", "toujours", "tjs", "deja", "urgent", "chaud", "qui", "ki", "lance", "parti", "coince", "nickel", "tout",
        "tt", "moi", "a", "la", "pour", "trop", "encore", "presque", "prevu", "possible", "impossible", "revenu", "reparti", "mieux", "ou", "qd",
        "kand", "resolu", "le", "ferme");

    private static readonly FrozenSet<string> AfterHave = FrozenSet.Create(
        "pas", "a", "eu", "fait", "fe", "fini", "plus", "deja", "termine", "besoin", "pose", "mis", "tout", "tt", "un", "une", "rien", "quoi", "koi",
        "commence", "envoye", "vu", "bien", "oublie");

    // A letter after these is the name of an entrance, not a word.
    private static readonly FrozenSet<string> Lettered = FrozenSet.Create(
        "hall", "entree", "batiment", "bat", "bloc", "cage", "escalier", "zone", "tour", "parking", "ligne", "porte", "secteur", "salle");

    private static readonly FrozenSet<string> AfterPoint = FrozenSet.Create("odj", "a", "pour");

    /// <summary>The message in full; the same one when nothing in it was shortened.</summary>
    public static Sentence Spell(Sentence said)
    {
        string? text = null;
        for (var at = said.Count - 1; at >= 0; at--)
        {
            if (!said[at].IsWord || Full(said, at) is not { } full) continue;
            text ??= said.Slice(0, said.Count);
            var start = said[at].Start - said[0].Start;
            var next = start + said[at].End - said[at].Start;
            // "pb" before a number is a reference; "c'" already has its apostrophe.
            text = text[..start] + full + text[next..];
        }

        return text is null ? said : new Sentence(text);
    }

    private static string? Full(Sentence said, int at) => said[at].Text switch
    {
        "c" => said[at + 1].Joint == ' ' && said.IsOneOf(at + 1, AfterIs) && !said.IsOneOf(at - 1, Lettered) ? "c'est" : null,
        "g" => said[at + 1].Joint == ' ' && said.IsOneOf(at + 1, AfterHave) && !said.IsOneOf(at - 1, Lettered) ? "j'ai" : null,
        "pb" => said[at + 1].IsNumber || said[at + 1].Text is "n" or "#" ? null : "problème",
        "pt" => said.IsOneOf(at + 1, AfterPoint) ? "point" : null,
        "ki" => "qui",
        "cour" => said.Is(at - 1, "en") ? "cours" : null,
        "peu" => said[at - 1].Text is "je" or "j" or "ne" ? "peux" : null,
        "problem" => said[at - 1].Text is "new" or "the" or "a" or "is" ? null : "problème",
        var word => Words.GetValueOrDefault(word),
    };
}
