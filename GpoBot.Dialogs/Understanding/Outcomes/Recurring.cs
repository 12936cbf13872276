using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Outcomes;

/// <summary>What was solved has come back, or has not: "le problème est revenu à l'entrée B", "PB02 stable".</summary>
internal static class Recurring
{
    private static readonly string[] Back =
    [
        "le probleme est revenu", "le probleme revient", "le probleme est de retour", "le probleme recommence", "le probleme a recommence", "le probleme reprend", "le probleme a repris",
        "ce probleme est revenu", "c est revenu", "c est de retour", "ca revient", "ca recommence", "ca a recommence", "ca a repris", "ca reprend", "cela recommence", "cela a recommence", "cela revient",
        "ils sont revenus", "ils reviennent", "ils sont de retour", "les problemes sont revenus", "les problemes reviennent", "les problemes recommencent", "les problemes ont repris",
        "meme probleme qu avant", "les rassemblements ont repris", "les rassemblements sont revenus", "les regroupements ont repris", "recidive", "nouvelle recidive",
        "the problem is back", "it is back", "it s back", "the problem came back", "it came back", "they are back", "the problem has come back", "it started again",
    ];

    // Works begin again too: only of what troubles a neighbourhood does it mean that a problem is back.
    private static readonly FrozenSet<string> Troubles = FrozenSet.Create(
        "probleme", "problemes", "rodeo", "rodeos", "nuisance", "nuisances", "depot", "depots", "attroupement", "attroupements", "incivilite", "incivilites", "degradation", "degradations",
        "jets", "vol", "vols", "cambriolage", "cambriolages", "bagarre", "bagarres", "trafic", "trafics", "tapage", "tapages", "deal", "dealers", "guetteurs", "bruit", "bruits", "squat",
        "squats", "squatteurs", "rassemblement", "rassemblements", "regroupement", "regroupements", "tags", "mecanique", "noise", "problem", "problems", "trouble", "dumping", "burglaries");

    private static readonly string[] Again =
    [
        "a repris", "ont repris", "a recommence", "ont recommence", "est revenu", "est revenue", "sont revenus", "sont revenues", "recommence", "recommencent", "reprend", "reprennent",
        "repris", "recommence", "revenu", "revenus", "revenue", "revenues", "revient", "reviennent", "est de retour", "sont de retour", "de retour", "est reparti", "repart", "is back", "are back", "has started again", "have started again", "started again",
        "starts again", "came back", "has come back", "have come back", "has returned",
    ];

    private static readonly string[] BackOf =
        ["est revenu", "est revenue", "revient", "est de retour", "a recommence", "recommence", "a repris", "reprend", "revenu", "revenue", "n est pas stable", "pas stable", "is back", "came back"];

    private static readonly string[] Stable =
        ["est stable", "stable", "toujours stable", "reste stable", "est toujours resolu", "toujours resolu", "tient toujours", "rien n est revenu", "n est pas revenu", "pas revenu", "still solved"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "l", "de", "du", "d", "des", "a", "au", "aux", "sur", "pour", "probleme", "problematique", "est", "c", "il", "elle", "y", "en", "toujours", "encore", "depuis", "svp", "the", "problem", "of", "controle",
        "malheureusement", "bien", "et", "se", "nouveau", "is", "again", "hier", "soir", "semaine", "cette", "ce", "matin", "concernant");

    private static readonly FrozenSet<string> Leads = FrozenSet.Create(
        "a", "au", "aux", "dans", "sur", "devant", "chez", "de", "du", "en", "le", "la", "les", "l", "hier", "soir", "depuis", "encore", "at", "in", "nouveau", "aujourd", "hui", "ce", "cette", "semaine", "matin", ",");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 30 || References.Find(whole, "ac") is not null || Speech.Asks(whole)) return null;
        var hasReference = References.Find(whole, "pb") is not null;
        if (!hasReference) return Place(whole);
        var said = Speech.Copy(whole);
        var reference = Speech.TakeReference(said, "pb", out var several);
        if (several) return null;
        if (Speech.Find(said, ["n est pas stable", "pas stable"]) is null && Speech.Take(said, Stable))
            return Speech.SaysNoMore(said, Fillers) ? new Intent.AnswerRecurrence(reference, Stable: true) : null;
        if (!Speech.Take(said, BackOf) && !Speech.Take(said, Back)) return null;
        return new Intent.ReportRecurrence(reference, Speech.Words(said, Leads) is { } place && !Speech.SaysNoMore(said, Fillers) ? place : null);
    }

    private static Intent.ReportRecurrence? Place(Sentence whole)
    {
        if ((Speech.Find(whole, Back) ?? TroubleAgain(whole)) is not { At: <= 9 } back) return null;
        var said = Speech.Copy(whole);
        said.Cut(back.At, back.At + back.Length);
        // "Place de l'Horloge, ça recommence" says where first.
        var place = Places.Find(said)?.Value ?? Speech.Words(said, Leads);
        return new Intent.ReportRecurrence(null, place);
    }

    // What troubles, and that it is back, with a word or three between: "les dépôts sauvages ont encore recommencé".
    private static (int At, int Length)? TroubleAgain(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (!said.IsOneOf(at, Troubles)) continue;
            for (var verb = at + 1; verb <= at + 4; verb++)
            {
                if (said[verb].Text is "ne" or "n" or "pas") break;
                if (said.SaysOneOf(verb, Again) is > 0 and var length) return (said[at - 1].Text is "le" or "la" or "les" or "the" ? at - 1 : at, verb + length - (said[at - 1].Text is "le" or "la" or "les" or "the" ? at - 1 : at));
            }
        }

        return null;
    }
}
