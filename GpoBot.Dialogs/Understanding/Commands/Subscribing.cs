using System.Collections.Frozen;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// "mon agenda", "nouveau lien d'agenda", "supprime le lien d'agenda", "envoie le lien d'agenda à Mme Préau-Test": the calendar
/// one subscribes to. "agenda" alone, or of meetings, asks for the list of meetings and is not read here.
/// </summary>
internal static class Subscribing
{
    private static readonly string[] Sending =
        ["envoyer", "envoie", "envoies", "envoyez", "renvoyer", "renvoie", "renvoyez", "transmettre", "transmets", "transmettez"];

    private static readonly FrozenSet<string> Renewing =
        FrozenSet.Create("nouveau", "nouvel", "renouveler", "renouvelle", "renouvelez", "changer", "change", "changez", "remplacer", "remplace");

    private static readonly FrozenSet<string> Removing =
        FrozenSet.Create("supprimer", "supprime", "supprimez", "revoquer", "revoque", "revoquez", "desactiver", "desactive", "retirer", "retire");

    private static readonly FrozenSet<string> Subjects =
        FrozenSet.Create("agenda", "agendas", "calendrier", "abonnement", "abonner", "abonne", "ics", "webcal");

    private static readonly FrozenSet<string> Markers =
        FrozenSet.Create("mon", "lien", "abonnement", "abonner", "abonne", "ics", "webcal", "adresse", "mes");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "l", "un", "une", "de", "d", "du", "a", "au", "dans", "m", "me", "moi", "s", "vers", "mon", "ma", "mes", "lien", "adresse",
        "personnel", "personnelle", "prive", "privee", "voir", "montre", "montrer", "afficher", "affiche", "donne", "donner", "outlook",
        "google", "apple", "iphone", "thunderbird", "telephone", "comment", "gpo", "?", "stp", "ce", "cet");

    public static Intent? Read(Sentence said)
    {
        if (said.Count > 30) return null;
        if (said[0].IsWord && Spelling.NearOneOf(said[0].Text, Sending)) return Send(said);
        if (!IsAbout(said)) return null;
        if (said.HasOneOf(Removing)) return new Intent.RemoveFeed();
        if (said.HasOneOf(Renewing)) return new Intent.RenewFeed();
        return said.HasOneOf(Markers) ? new Intent.MyFeed() : null;
    }

    private static Intent? Send(Sentence said)
    {
        var subject = said.FindWord(Subjects);
        if (subject < 0) return null;
        for (var at = subject + 1; at < said.Count; at++)
        {
            if (said[at].Text is not ("a" or "au" or "aux" or "pour")) continue;
            // "à moi", "à mon adresse": one's own.
            return said[at + 1].Text is "moi" or "mon" or "ma" ? new Intent.MyFeed() : new Intent.SendFeed(said.Rest(at + 1));
        }

        var own = said[1].Text is "moi" or "mon" || said.Is(2, "mon");
        return own ? new Intent.MyFeed() : new Intent.SendFeed();
    }

    // A subject, and nothing else than words that go with it: of a sentence about something else nothing is guessed.
    private static bool IsAbout(Sentence said)
    {
        var named = said.HasOneOf(Subjects) || (said.Has("nouveau lien", "supprimer le lien", "supprime le lien", "mon lien"));
        for (var at = 0; named && at < said.Count; at++)
        {
            if (!said.IsOneOf(at, Fillers) && !said.IsOneOf(at, Subjects) && !said.IsOneOf(at, Renewing) && !said.IsOneOf(at, Removing)) return false;
        }

        return named;
    }
}
