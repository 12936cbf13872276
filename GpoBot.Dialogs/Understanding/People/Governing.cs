using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;

namespace GpoBot.Dialogs.Understanding.People;

/// <summary>What leads and administrators look after: "réglages du GPO S01", "revue des accès", "purge à blanc", "lie ce canal au GPO S01".</summary>
internal static class Governing
{
    private static readonly string[] Settings =
    [
        "reglages", "reglage", "parametres", "parametre", "parametrage", "configuration", "configurer", "options", "settings",
    ];
    private static readonly string[] Review =
    [
        "revue des acces", "revue d acces", "revue trimestrielle des acces", "qui a acces", "controle des acces", "revoir les acces", "access review",
        "review access", "habilitations", "droits d acces des membres",
    ];

    private static readonly string[] Purge =
        ["purge a blanc", "purge test", "que va supprimer la purge", "ce que supprimerait la purge", "ce que va supprimer la purge",
         "simuler la purge", "simule la purge", "simulation de purge", "simulation de la purge", "test de purge", "essai de purge", "tester la purge",
         "teste la purge", "purge simulation", "que supprimerait la purge", "purge", "dry run purge", "purge dry run"];

    private static readonly string[] Link =
    [
        "lier", "lie", "liez", "relier", "relie", "reliez", "rattacher", "rattache", "rattachez", "associer", "associe", "associez", "connecter",
        "connecte", "link",
    ];
    private static readonly string[] Unlink =
    [
        "delier", "delie", "deliez", "detacher", "detache", "detachez", "dissocier", "dissocie", "deconnecter", "deconnecte", "unlink",
    ];
    private static readonly string[] Here =
    [
        "ce canal", "ce chat", "cette conversation", "cette equipe", "ce groupe de discussion", "ce fil", "cette discussion", "le canal",
        "this channel", "this chat", "this conversation", "ici",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "les", "la", "le", "l", "des", "de", "du", "d", "a", "au", "aux", "pour", "un", "une", "mes", "nos", "gpo", "groupe", "secteur", "voir",
        "montre", "montrer", "affiche", "afficher", "modifier", "modifie", "changer", "change", "fais", "faire", "lance", "lancer", "quorum",
        "jours", "feries", "qui", "y", "il", "en", "est", "ce", "dans", "sur", "the", "of", "to", "group", "mode", "blanc", "simulation", "dry",
        "aujourd", "hui", "run", "sans", "rien", "supprimer", "effacer", "juste", "essai", "simple", "pour", "voir", "without", "deleting", "anything", "trimestrielle", "et", "banniere", "regle", "cloture", "avec", "celui", "svp", "from", "me", "moi");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 20 || References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        var at = Speech.First(whole);
        if (Speech.Says(whole, at, Unlink) > 0 && Speech.Find(whole, Here) is not null) return new Intent.LinkPlace(Gpo(whole), Off: true);
        if (Speech.Says(whole, at, Link) > 0 && Speech.Find(whole, Here) is not null) return new Intent.LinkPlace(Gpo(whole));
        if (Speech.Find(whole, Review) is { At: <= 5 }) return Only(whole, Review) is (var reviewed, true) ? new Intent.AccessReview(reviewed) : null;
        if (Speech.Find(whole, Purge) is { At: <= 4 }) return Only(whole, Purge) is (_, true) ? new Intent.PurgePreview() : null;
        // Alone they are those of the reminders, which everybody has.
        if (Speech.Find(whole, Settings) is not { At: <= 4 } || !whole.Has("gpo", "groupe", "group") && !HasIdentifier(whole)) return null;
        return Only(whole, Settings) is (var set, true) ? new Intent.Settings(set) : null;
    }

    private static (string? Gpo, bool Alone) Only(Sentence whole, string[] phrases)
    {
        var said = Speech.Copy(whole);
        Speech.Take(said, phrases);
        var gpo = Speech.TakeGpo(said);
        return (gpo, Speech.SaysNoMore(said, Fillers));
    }

    private static bool HasIdentifier(Sentence said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Slots.GpoWords.IsIdentifier(said, at)) return true;
        }

        return false;
    }

    private static string? Gpo(Sentence whole)
    {
        var said = Speech.Copy(whole);
        Speech.Take(said, Here);
        return Speech.TakeGpo(said);
    }
}
