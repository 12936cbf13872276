using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>Tells that somebody means to have done by a day: "on vise le 15", "on peut finir pour le 15", "on espère livrer mi-décembre".</summary>
internal static class Aims
{
    private static readonly FrozenSet<string> Targets = FrozenSet.Create(
        "vise", "visons", "visent", "viser", "tablons", "objectif", "aim", "aiming", "targeting");

    private static readonly FrozenSet<string> Means = FrozenSet.Create(
        "peut", "peux", "pouvons", "peuvent", "pourrait", "pourrions", "pourrais", "espere", "esperons", "pense", "pensons", "pensent", "prevoit",
        "prevoyons", "prevois", "envisage", "envisageons", "table", "devrions", "devrais", "can", "could", "should", "hope", "plan", "expect");

    private static readonly FrozenSet<string> Deeds = FrozenSet.Create(
        "finir", "terminer", "achever", "faire", "realiser", "livrer", "intervenir", "rendre", "finaliser", "traiter", "solder", "boucler", "reparer",
        "remplacer", "poser", "installer", "enlever", "nettoyer", "evacuer", "avoir", "finish", "do", "complete", "deliver");

    private static readonly string[] Ready = ["table sur", "pret pour", "prete pour", "prets pour", "pret le", "prete le", "ready by", "ready on", "livraison prevue"];

    public static bool Says(Sentence said) =>
        said.HasOneOf(Targets) || said.Has(Ready) || (said.HasOneOf(Means) && said.HasOneOf(Deeds));
}
