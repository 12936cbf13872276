using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;

namespace GpoBot.Dialogs.Understanding.Outcomes;

/// <summary>How a problem ends or begins anew: "clos PB11 sans suite", "transfère PB11 au T05", "relance le plan de PB03", "rouvre PB06".</summary>
internal static class Ending
{
    private static readonly string[] Close =
        ["on cloture", "on clot", "on clos", "on ferme", "peut etre clos", "peut etre close", "peut etre cloture", "peut etre cloturee",
         "peut etre ferme", "peut etre fermee", "a clore", "est a clore", "clore", "clos", "cloturer", "cloture", "cloturez", "cloture de", "fermer",
         "ferme", "fermez", "classer", "classe", "classez", "terminer", "termine", "close", "solder", "archiver", "archive", "est clos", "est close",
         "sans suite"];

    private static readonly string[] May = ["donc on peut", "et on peut", "on peut le", "on peut", "on pourrait", "on doit", "on devrait", "peut on", "nous pouvons", "je propose de", "je demande a", "il est temps de", "we can"];
    private static readonly string[] Settled =
        [.. from be in new[] { "est", "c est", "c est bon c est", "est maintenant", "est desormais", "semble", "is" } from state in new[] { "stabilise", "stabilisee", "stable", "resolu", "resolue", "regle", "reglee", "termine", "terminee", "solved" } select $"{be} {state}"];

    private static readonly string[] Transfer =
        ["transferer", "transfere", "transferez", "transferee", "est transfere", "est transferee", "transfert de", "transfert", "transmettre",
         "transmets", "transmettez", "passe", "transfer"];

    private static readonly string[] Without = ["sans suite", "without follow up"];

    private static readonly string[] Relaunch =
    [
        "relancer le plan", "relance le plan", "relancez le plan", "relancer un plan", "relance un plan", "relancez un plan", "plan relance",
        "nouveau plan", "on relance le plan", "on recommence",
        "recommencer", "recommence", "recommencez", "on change de strategie", "changer de strategie", "refaire un plan", "refais un plan",
        "on refait un plan", "relaunch", "new plan", "non resolu relancer le plan",
    ];

    private static readonly string[] Reopen =
        ["rouvrir", "rouvre", "rouvrez", "reouvrir", "reouvre", "reouvrez", "reouverture de", "reouverture d", "reouverture", "on rouvre",
         "est a rouvrir", "doit etre rouvert", "est rouvert", "est rouverte", "reopen", "a rouvrir"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "l", "les", "de", "du", "d", "des", "a", "au", "aux", "sur", "pour", "probleme", "problematique", "on", "peut", "comme", "resolu",
        "resolue", "est", "c", "il", "faut", "vers", "to", "the", "problem",
        "je", "nous", "et", "en", "cette", "ce", "un", "une", "svp", "dossier", "gpo", "suite", "maintenant", "definitivement", "as", "solved", "demande", "d");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 25 || References.Find(whole, "ac") is not null) return null;
        var at = Speech.First(whole);
        var hasReference = References.Find(whole, "pb") is not null;
        if (!hasReference && Speech.Says(whole, at, Relaunch) == 0 && !whole.Has("probleme", "problematique")) return null;
        var said = Speech.Copy(whole);
        Speech.TakeFirst(said, May);
        var reference = Speech.TakeReference(said, "pb", out var several);
        if (several) return null;
        // "PB03 est stabilisé, on peut clôturer": why stands before what.
        if (Speech.TakeFirst(said, Settled)) Speech.TakeFirst(said, May);
        if (Speech.TakeFirst(said, Relaunch)) return Speech.SaysNoMore(said, Fillers) ? new Intent.RelaunchPlan(reference) : null;
        if (Speech.TakeFirst(said, Reopen)) return Speech.SaysNoMore(said, Fillers) ? new Intent.ReopenProblem(reference) : null;
        if (Speech.TakeFirst(said, Transfer)) return Transferred(said, reference, hasReference);
        var without = Speech.Take(said, Without);
        if (!without && !Starts(said, Close)) return null;
        Speech.TakeFirst(said, Close);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.CloseProblem(reference, without ? ProblemEnd.WithoutFollowUp : ProblemEnd.Solved) : null;
    }

    private static bool Starts(Sentence said, string[] phrases) => Speech.Says(said, Speech.First(said), phrases) > 0;

    private static Intent.CloseProblem? Transferred(Sentence said, string? reference, bool hasReference)
    {
        var to = Speech.TakeGpo(said) ?? Speech.Words(said, Fillers);
        return hasReference || to is not null ? new Intent.CloseProblem(reference, ProblemEnd.Transferred, to) : null;
    }
}
