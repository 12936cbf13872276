using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>
/// Less, none or again: "pause des rappels jusqu'au 5 janvier", "arrête les rappels", "suspends les relances d'AC044", "pas de rappel
/// à J-7", "reprends". Work may pause too, so that the words must speak of reminders, or of nothing at all.
/// </summary>
internal static class Controlling
{
    private const int LongestName = 6;

    private static readonly FrozenSet<string> Pauses = FrozenSet.Create(
        "suspends", "suspend", "suspendre", "suspendez", "suspension", "pause", "interromps", "interrompre", "interrompez", "gele", "geler", "mute");

    private static readonly FrozenSet<string> Stops = FrozenSet.Create(
        "arrete", "arreter", "arretez", "arret", "stop", "stoppe", "stopper", "stoppez", "coupe", "couper", "coupez", "cesse", "cesser", "cessez",
        "desactive", "desactiver", "desactivez", "supprime", "supprimer", "supprimez", "enleve", "enlever", "enlevez", "retire", "retirer",
        "retirez", "desabonne", "desabonner", "desabonnez", "sans");

    private static readonly FrozenSet<string> Resumes = FrozenSet.Create(
        "reprends", "reprend", "reprendre", "reprenez", "reprise", "reactive", "reactiver", "reactivez", "remets", "remettre", "remettez",
        "retablis", "retablir", "retablissez", "redemarre", "redemarrer", "active", "activer", "activez", "rallume", "resume");

    private static readonly string[] NoMore =
    [
        "ne m envoie plus de", "ne m envoyez plus de", "m envoie plus de", "je ne veux plus de", "je ne veux plus", "je veux plus de", "je veux plus",
        "ne plus recevoir", "plus recevoir", "plus de", "plus aucun", "plus aucune", "pas de", "pas d", "aucun", "aucune", "no more",
    ];

    private static readonly string[] EndOfPause =
    [
        "fin de la pause", "fin de pause", "fin pause", "annule la pause", "annuler la pause", "annulez la pause", "leve la pause",
        "lever la pause", "arrete la pause", "arreter la pause", "stop pause", "stop la pause", "enleve la pause", "supprime la pause",
        "relance les rappels", "relance mes rappels", "relancer les rappels", "je suis de retour", "je suis rentre", "je suis rentree",
    ];

    private static readonly string[] AskMeNoMore =
    [
        "ne me relance plus", "ne me relancez plus", "ne me rappelle plus", "ne me rappelez plus", "me relance plus", "me relancez plus",
        "arrete de me relancer", "arretez de me relancer", "arrete de me rappeler", "arretez de m envoyer des messages",
        "arrete de m envoyer des messages", "arretez de m ecrire", "arrete de m ecrire", "ne m envoyez plus de messages", "ne m envoie plus de messages",
        "ne m ecrivez plus", "ne m ecris plus", "stop sending me messages",
    ];

    private static readonly string[] AskThemNot =
        ["arrete de relancer", "arretez de relancer", "arreter de relancer", "cesse de relancer", "ne pas relancer", "ne relance pas",
         "ne relancez pas", "ne relance plus", "ne relancez plus", "ne pas relancer", "ne plus relancer", "relance pas", "relancez pas"];

    public static Intent.Reminding? Read(Sentence whole, LocalDate today)
    {
        var said = ReminderWords.Copy(whole);
        var bare = said.Count <= 2;
        if (References.Find(said, "pb") is not null || said[said.Count - 1].Text == "?") return null;
        var reference = References.Find(said, "ac");
        if (reference is { } named) said.Cut(named.From, named.To);
        if (Wish(said) is not { } wish) return null;
        var kinds = KindWords.Take(said);
        var until = Until.Find(said, today);
        if (until is { } span) said.Cut(span.From, span.To);
        var gpo = GpoWords.Find(said);
        if (gpo is { } group) said.Cut(group.From, group.To);
        var ofGroup = gpo is not null || said.Has("gpo", "groupe", "secteur");

        var speaks = wish.AsksNot || ReminderWords.FindNoun(said) >= 0;
        ReminderWords.CutNouns(said);
        var (who, length) = ReminderWords.Left(said);
        if (!speaks && !wish.Alone) return null;
        // Without a word for reminders nothing else may be said: "chantier en pause jusqu'au 5 janvier" tells of work.
        if ((!speaks || reference is not null) && who is not null) return null;
        if (!speaks && (reference is not null || kinds.Count > 0)) return null;
        if (length > LongestName) return null;

        if (kinds.Count > 0 && reference is null && who is null) return Switched(wish.Wish, kinds, gpo?.Value);
        if (reference is { } one)
        {
            return wish.Wish != ReminderWish.Resume && until is { } later
                ? new Intent.Reminding(ReminderWish.Snooze, Reference: one.Value, Until: later.Value.Day)
                : new Intent.Reminding(wish.Wish == ReminderWish.Resume ? ReminderWish.Resume : ReminderWish.Stop, Reference: one.Value);
        }

        // What others or the group are spared has an end; for good one can only stop one's own.
        var settled = wish.Wish == ReminderWish.Stop && (until is not null || who is not null || ofGroup) ? ReminderWish.Pause : wish.Wish;
        return new Intent.Reminding(
            settled, gpo?.Value, null, settled == ReminderWish.Pause ? until?.Value.Day : null, who,
            settled == ReminderWish.Pause && until is { Value.Inclusive: true }, ofGroup && who is null, Bare: bare);
    }

    private static Intent.Reminding Switched(ReminderWish wish, IReadOnlyList<string> kinds, string? gpo)
    {
        var said = string.Join(' ', kinds);
        return wish == ReminderWish.Resume
            ? new Intent.Reminding(ReminderWish.Settings, gpo, On: said)
            : new Intent.Reminding(ReminderWish.Settings, gpo, Off: said);
    }

    // What is wanted, with its words cut; Alone: it means reminders even when it is all that is said.
    private static (ReminderWish Wish, bool Alone, bool AsksNot)? Wish(Sentence said)
    {
        if (Cut(said, EndOfPause)) return (ReminderWish.Resume, true, false);
        if (Cut(said, AskMeNoMore)) return (ReminderWish.Stop, true, true);
        if (Cut(said, AskThemNot)) return (ReminderWish.Pause, false, true);
        if (CutWord(said, Resumes) is { } again) return (ReminderWish.Resume, again.First && again.Word is "reprends" or "reprendre" or "reprenez", false);
        if (CutWord(said, Pauses) is { } pause) return (ReminderWish.Pause, pause.Word == "pause" || pause is { First: true, Word: "suspends" or "suspendre" }, false);
        if (CutWord(said, Stops) is { } stop) return (ReminderWish.Stop, stop is { First: true, Word: "stop" } && said.Count <= 2, false);
        return Cut(said, NoMore) ? (ReminderWish.Stop, false, false) : null;
    }

    private static bool Cut(Sentence said, string[] phrases)
    {
        if (said.Find(phrases) is not { At: <= 6 } found) return false;
        said.Cut(found.At, found.At + found.Length);
        return true;
    }

    private static (string Word, bool First)? CutWord(Sentence said, FrozenSet<string> words)
    {
        var at = said.FindWord(words);
        if (at is < 0 or > 6) return null;
        var word = said[at].Text;
        said.Cut(at, at + 1);
        return (word, at == 0);
    }
}
