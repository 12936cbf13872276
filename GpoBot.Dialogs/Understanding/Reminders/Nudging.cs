using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>"relance la mairie", "relance tout le monde", "envoie un rappel au bailleur", "relance AC003": owners are asked at once.</summary>
internal static class Nudging
{
    private const int LongestName = 6;

    private static readonly string[] Verbs =
    [
        "relance", "relancer", "relancez", "relancons", "envoie un rappel", "envoie une relance", "envoyer un rappel", "envoyer une relance",
        "envoyez un rappel", "envoyez une relance", "fais un rappel", "fais une relance", "faire une relance", "envoie les relances", "remind",
    ];

    private static readonly string[] Everyone =
    [
        "tout le monde", "tous les partenaires en retard", "les partenaires en retard", "tous ceux qui n ont pas repondu",
        "tous ceux qui sont en retard", "ceux qui ont rien dit", "generale", "general", "tous les partenaires", "tous les retardataires",
        "les retardataires", "toutes les organisations", "les partenaires",
        "ceux qui n ont pas repondu", "ceux qui ont pas repondu", "ceux qui sont en retard", "tous", "toutes", "les retards", "everybody", "everyone",
    ];

    // What else can be launched again.
    private static readonly FrozenSet<string> OtherThings = FrozenSet.Create(
        "moi", "pas", "plus", "reunion", "reunions", "plan", "problematique", "problematiques", "evaluation", "bilan", "releve", "invitation", "invitations",
        "serie", "sondage", "recherche", "fournisseur", "devis", "faite", "fait", "prestataire", "entreprise", "chantier", "travaux");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "a", "au", "aux", "le", "la", "les", "l", "de", "du", "des", "d", "pour", "maintenant", "tout", "suite", "svp", "stp", "sur", "gpo", "groupe",
        "secteur",
        "dans", "aujourd", "hui", "sans", "attendre", "encore", "une", "fois", "immediatement");

    public static Intent.Reminding? Read(Sentence whole)
    {
        var said = ReminderWords.Copy(whole);
        if (said.SaysOneOf(0, Verbs) is not (> 0 and var verb)) return null;
        if (References.Find(said, "pb") is not null) return null;
        var reference = References.Find(said, "ac");
        said.Cut(0, verb);
        if (reference is { } named) said.Cut(named.From, named.To);
        if (said.Find(Everyone) is { } all) said.Cut(all.At, all.At + all.Length);
        if (said.HasOneOf(OtherThings)) return null;
        var gpo = GpoWords.Find(said);
        if (gpo is { } group) said.Cut(group.From, group.To);
        ReminderWords.CutNouns(said);
        var (who, length) = ReminderWords.Left(said, Fillers);
        if (length > LongestName || (reference is not null && who is not null)) return null;
        return new Intent.Reminding(ReminderWish.Nudge, gpo?.Value, reference?.Value, WhoWords: who, Bare: whole.Count == 1);
    }
}
