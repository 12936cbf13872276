using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>Questions that only show something: "rappels", "qu'est-ce qui part quand ?", "suivi S01", "qui n'a pas répondu ?".</summary>
internal static class Showing
{
    private static readonly string[] Leaving =
    [
        "qu est ce qui part", "kes qui part", "kes ki part", "c est quoi qui part", "qu est ce qui va partir", "ce qui va partir", "ce qui part", "quoi part", "qui part quand", "que va tu envoyer",
        "que vas tu envoyer", "qu est ce que tu vas envoyer", "qu allez vous envoyer", "que va t il partir", "prochains envois", "les envois", "envois prevus",
    ];

    private static readonly string[] Standing =
    [
        "qui n a pas repondu", "qui n a pas encore repondu", "qui n a toujours pas repondu", "qui a pas repondu", "qui n a pas rep", "ki a pas repondu",
        "ki n a pas repondu", "qui n ont pas repondu", "qui ne repond pas", "qui repond pas", "qui ne m a pas repondu", "qui a repondu aux relances",
        "qui a repondu aux rappels", "qui a repondu sur les engagements", "qui est injoignable", "qui est en attente", "les injoignables", "injoignables",
        "les silencieux", "sans reponse", "non repondants", "point des relances", "point sur les relances", "etat des relances", "etat des reponses",
        "tableau de suivi", "suivi", "suivis", "le suivi", "follow up", "who has not answered",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "les", "la", "le", "l", "mes", "mon", "nos", "des", "de", "du", "d", "a", "en", "moi", "montre", "montrer", "montrez", "affiche", "afficher",
        "affichez", "liste", "lister", "voir", "donne", "donner", "quels", "quelles", "quel", "sont", "est", "seront", "prochain", "prochains", "prochaine",
        "prochaines", "venir", "prevu", "prevus", "prevues", "quand", "partent", "partiront", "part", "tous", "toutes", "pour", "?", "et", "y", "il", "c",
        "aura", "t", "que", "qui", "quoi", "gpo", "groupe", "secteur", "partenaires", "engagements", "encore", "sur", "dans", "programmes", "programmees",
        "cette", "semaine", "vont", "partir", "envoyes", "my", "next", "show", "aux", "relances", "organisation", "organisations", "par", "partenaire",
        "rappels", "reponses", "jours", "ont", "me", "tu", "vas", "envoyer", "vous");

    public static Intent.Reminding? Read(Sentence whole)
    {
        if (References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        var said = ReminderWords.Copy(whole);
        if (said.Find(Standing) is { At: <= 4 } standing) return Alone(said, standing, ReminderWish.FollowUp, whole.Count);
        if (said.Find(Leaving) is { At: <= 3 } leaving) return Alone(said, leaving, ReminderWish.Show, whole.Count);
        var noun = ReminderWords.FindNoun(said);
        return noun < 0 ? null : Alone(said, (noun, 1), ReminderWish.Show, whole.Count);
    }

    private static Intent.Reminding? Alone(Sentence said, (int At, int Length) subject, ReminderWish wish, int count)
    {
        said.Cut(subject.At, subject.At + subject.Length);
        var gpo = GpoWords.FindTrailing(said, subject.At + subject.Length);
        if (gpo is { } named && !IsFillers(said, named)) said.Cut(named.From, named.To);
        else gpo = null;
        ReminderWords.CutNouns(said);
        return ReminderWords.Left(said, Fillers).Count > 0 ? null : new Intent.Reminding(wish, gpo?.Value, Bare: count <= 1);
    }

    // "Suivi des engagements" names no GPO.
    private static bool IsFillers(Sentence said, Found<string> named)
    {
        for (var at = named.From; at < named.To; at++)
        {
            if (!said.IsOneOf(at, Fillers) && !ReminderWords.IsNoun(said, at)) return false;
        }

        return true;
    }
}
