using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>"désabonnez-moi", "plus de mails svp", "unsubscribe": none at all any more, in words that name no reminder.</summary>
internal static class Unsubscribing
{
    private static readonly string[] Phrases =
    [
        .. from no in new[] { "stop", "quit", "please stop" } from deed in new[] { "reminding", "contacting", "emailing", "messaging", "pinging", "chasing", "notifying", "mailing", "bothering" } select $"{no} {deed} me",
        .. from no in new[] { "don t", "do not", "no longer" } from deed in new[] { "contact", "email", "remind", "message", "write to", "notify" } select $"{no} {deed} me",
        .. from no in new[] { "arrete", "arretez", "arreter", "cesse", "cessez", "cesser" }
           from deed in new[] { "me contacter", "me solliciter", "m embeter", "me harceler", "me deranger", "me notifier", "m importuner", "me spammer", "m envoyer vos messages", "m envoyer des mails" } select $"{no} de {deed}",
        .. from wish in new[] { "veux plus", "souhaite plus", "voudrais plus", "desire plus" }
           from deed in new[] { "relance", "relancee", "contacte", "contactee", "sollicite", "sollicitee", "notifie", "notifiee", "derange", "derangee" } select $"{wish} etre {deed}",
        "don t want any", "do not want any", "don t want to receive", "do not want to receive", "don t want more",
        .. from no in new[] { "don t", "do not", "stop", "no longer" } from deed in new[] { "send me", "sending me" } select $"{no} {deed}",
        .. from deed in new[] { "contacte", "contactez", "sollicite", "sollicitez", "derange", "derangez", "notifie", "notifiez", "embete", "embetez" } select $"me {deed} plus",
        "veux plus recevoir", "souhaite plus recevoir", "voudrais plus recevoir", "veux rien recevoir", "plus de notifications",
        "desabonnez moi", "desabonne moi", "me desabonner", "desabonnement", "desinscrivez moi", "desinscris moi", "me desinscrire", "desinscription",
        "unsubscribe", "plus de mails", "plus de mail", "plus de messages", "plus aucun mail",
        "plus aucun message", "ne m envoyez plus rien", "ne m envoie plus rien", "ne m ecrivez plus", "ne m ecris plus", "arretez de m ecrire",
        "arrete de m ecrire", "arretez les mails", "arrete les mails", "arretez vos mails", "stop mails",
        "stop mail", "no more mails", "no more emails", "stop writing to me", "stop sending me", "fichez moi la paix", "laissez moi tranquille",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "je", "j", "veux", "voudrais", "souhaite", "ne", "n", "me", "moi", "de", "du", "la", "les", "des", "vos", "tout", "tous", "recevoir", "svp",
        "stp", "please", "votre", "tes", "ces", "i", "want", "receive", "it", "par", "notifications", "notification", "mail", "email", "message", "part", "aucun", "plus", "anymore", "any", "more", "reminders", "about", "this", "merci", "ca", "suffit", "mails", "emails", "messages", "a", "liste", "bot", "rappels", "relances", "en");

    public static Intent.Reminding? Read(Sentence said)
    {
        if (said.Count > 12 || said.Find(Phrases) is not { At: <= 4 } found) return null;
        for (var at = 0; at < said.Count; at++)
        {
            var inside = at >= found.At && at < found.At + found.Length;
            if (!inside && !said[at].IsSymbol && !said.IsOneOf(at, Fillers)) return null;
        }

        return new Intent.Reminding(ReminderWish.Stop);
    }
}
