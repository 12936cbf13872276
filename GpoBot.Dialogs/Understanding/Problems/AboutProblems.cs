using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Problems;

/// <summary>What is done with one problem, or asked of it: "retiens PB16", "diagnostic PB01", "où en est PB01 ?", "rattache PB01 au T05".</summary>
internal static class AboutProblems
{
    private const int LongestMessage = 30;

    private static readonly string[] Retain =
        ["retenir", "retiens", "retenez", "retient", "on retient", "je retiens", "nous retenons", "accepter", "accepte", "acceptez", "retenu",
         "retenue", "est retenu", "est retenue", "accept", "keep"];

    private static readonly string[] Redirect =
        ["reorienter", "reoriente", "reorientez", "reorientation", "est reoriente", "est reorientee", "reorientee", "renvoie", "renvoyer", "renvoyez",
         "non retenu", "non retenue", "pas retenu", "pas retenue", "ne pas retenir", "ne retiens pas", "redirect"];

    private static readonly string[] Diagnosis =
    [
        "diagnostic partage", "diagnostic", "diagnostique", "diagnostiquer", "diagnosis", "faire le diagnostic", "fais le diagnostic",
    ];

    private static readonly string[] Templates =
    [
        "modele de plan", "modele d actions", "modele", "modeles", "plan type", "plans types", "engagements types", "engagement type", "actions types",
        "plan d actions type", "plan d action type", "proposer un plan", "propose un plan", "template",
    ];

    private static readonly string[] Link =
    [
        "rattacher", "rattache", "rattachez", "relier", "relie", "reliez", "lier", "lie", "liez", "link", "associer", "associe",
    ];
    private static readonly string[] Unlink = ["detacher", "detache", "detachez", "delier", "delie", "deliez", "dissocie", "dissocier", "unlink"];

    private static readonly string[] Show =
    [
        "on en est ou", "on en est a quoi", "infos sur", "info sur", "infos", "information sur", "informations sur", "quid de", "quid du", "et pour",
        "ou en est on sur", "ou en est on avec", "ou en sommes nous sur", "ou en est", "ou on en est sur", "ou on en est", "ou en es", "ouenest",
        "etat de", "etat d", "etat", "statut de", "statut",
        "situation de", "situation", "point sur", "fiche", "detail de", "detail", "details", "montre moi", "montre", "montrer", "affiche", "afficher", "voir",
        "c est quoi", "qu est ce que", "quoi de neuf sur", "des nouvelles de", "des nouvelles sur", "nouvelles de", "suivi de", "suivi",
        "avancement de", "avancement", "on en est ou sur", "on en est ou avec",
        "how is", "what about", "status of", "status", "show me", "show", "where are we on", "where are we with",
    ];

    private static readonly string[] EndsAsked =
        ["resolu", "resolue", "regle", "reglee", "fini", "finie", "termine", "terminee", "clos", "close", "stable", "solved", "closed", "done", "toujours ouvert", "toujours d actualite", "toujours en cours"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "l", "les", "de", "du", "d", "des", "a", "au", "aux", "sur", "pour", "un", "une", "probleme", "problematique", "problematiques",
        "problemes", "proposition", "signalement",
        "en", "on", "est", "y", "t", "il", "elle", "je", "j", "moi", "nous", "ce", "cette", "c", "vers", "svp", "stp", "partage", "thematique", "to",
        "the", "problem", "of", "plan", "actions", "action", "faire", "fais",
        "donne", "donnez", "dis", "dites", "me", "nouvelles", "nouvelle", "ca", "cela", "ou", "comment", "va", "avance", "veux", "voudrais", "savoir",
        "connaitre", "avoir", "aimerais", "as", "tu", "avez", "vous", "quel", "quelle", "quelles", "sont", "avons", "etat", "situation", "evolution", "evolue",
        "qu", "how", "going", "is", "it", "any", "news", "about", "what", "dans", "avec", "que", "quoi", "et", "gpo", "comme", "aussi", "actuellement", "maintenant", "aujourd", "hui", "questions", "d");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > LongestMessage || Commands.References.Find(whole, "ac") is not null) return null;
        var hasReference = Commands.References.Find(whole, "pb") is not null;
        var at = Speech.First(whole);
        if (!hasReference && !OpensOnProblem(whole, at)) return null;
        var said = Speech.Copy(whole);
        var reference = Speech.TakeReference(said, "pb", out var several);
        if (several) return null;
        var colon = Speech.Colon(said);
        if (Speech.TakeFirst(said, Redirect)) return new Intent.RedirectProblem(reference, Speech.Words(said, Fillers));
        if (Speech.TakeFirst(said, Retain)) return Speech.SaysNoMore(said, Fillers) ? new Intent.RetainProblem(reference) : null;
        if (colon < 0 && Speech.TakeFirst(said, Diagnosis)) return Speech.SaysNoMore(said, Fillers) ? new Intent.Diagnose(reference) : null;
        if (Speech.TakeFirst(said, Templates)) return Speech.SaysNoMore(said, Fillers) ? new Intent.PlanTemplate(reference) : null;
        if (Speech.TakeFirst(said, Unlink)) return Linked(said, reference, off: true);
        if (Speech.TakeFirst(said, Link)) return Linked(said, reference, off: false);
        if (!hasReference) return Named(said, at);
        Speech.TakeFirst(said, Show);
        if (Speech.Asks(said)) Speech.Take(said, EndsAsked);
        if (!Speech.SaysNoMore(said, Fillers)) return null;
        return new Intent.ShowProblem(reference) { Bare = whole.Count <= 2 };
    }

    // Without a reference, the noun must be said, or the word be used of nothing else.
    private static bool OpensOnProblem(Sentence said, int at) =>
        Speech.Says(said, at, Diagnosis) > 0 || Speech.Says(said, at, Templates) > 0
        || (said.Has("probleme", "problematique", "proposition", "signalement")
            && (Speech.Says(said, at, Retain) > 0 || Speech.Says(said, at, Redirect) > 0 || Speech.Says(said, at, Link) > 0
                || Speech.Says(said, at, Unlink) > 0 || Speech.Says(said, at, ["ou en est", "ou en sommes nous", "ou on en est", "etat", "point sur"]) > 0));

    // "où en est le problème de la place de l'Horloge ?" asks which one by its place.
    private static Intent.ShowProblem? Named(Sentence said, int at) => Speech.Says(said, at, Show) > 0 ? new Intent.ShowProblem() : null;

    private static Intent.LinkProblem? Linked(Sentence said, string? reference, bool off)
    {
        var gpo = Speech.TakeGpo(said);
        gpo ??= Speech.Words(said, Fillers);
        return new Intent.LinkProblem(reference, gpo, off);
    }
}
