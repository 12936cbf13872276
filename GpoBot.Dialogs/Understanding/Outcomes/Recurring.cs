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
    private static readonly string[] Troubles =
        ["rodeos", "nuisances", "depots sauvages", "depots", "attroupements", "incivilites", "degradations", "jets de pierres", "vols", "cambriolages", "bagarres", "trafics", "tapages"];

    private static readonly string[] BackAgain =
    [
        .. from trouble in Troubles from again in new[] { "ont repris", "ont recommence", "sont revenus", "sont revenues", "recommencent", "reprennent", "reviennent", "sont de retour" }
           select $"les {trouble} {again}",
        .. from trouble in new[] { "tapage", "trafic", "deal", "bruit", "squat" } from again in new[] { "a repris", "a recommence", "est revenu", "recommence", "reprend", "revient", "est de retour" }
           select $"le {trouble} {again}",
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
        if ((Speech.Find(whole, Back) ?? Speech.Find(whole, BackAgain)) is not { At: <= 6 } back) return null;
        var said = Speech.Copy(whole);
        said.Cut(back.At, back.At + back.Length);
        // "Place de l'Horloge, ça recommence" says where first.
        var place = Places.Find(said)?.Value ?? Speech.Words(said, Leads);
        return new Intent.ReportRecurrence(null, place);
    }
}
