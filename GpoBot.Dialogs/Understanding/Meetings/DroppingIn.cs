using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Meetings;

/// <summary>"permanences", "permanence mardi 24 à 14h à la mairie", "annule la permanence du 24".</summary>
internal static class DroppingIn
{
    private static readonly string[] Nouns = ["permanence", "permanences", "drop in", "drop ins"];

    private static readonly FrozenSet<string> Takes = FrozenSet.Create(
        "annule", "annuler", "annulez", "supprime", "supprimer", "supprimez", "retire", "retirer", "retirez", "enleve", "enlever", "cancel", "remove");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "les", "l", "de", "du", "d", "des", "a", "au", "aux", "pour", "un", "une", "mes", "ma", "mon", "nos", "notre", "prochaine", "prochaines", "liste", "lister", "voir", "montre", "montrer", "affiche", "afficher",
        "quelles", "quelle", "sont", "est", "quand", "ou", "c", "je", "j", "tiens", "tiendrai", "tient", "ai", "on", "nous", "ajoute", "ajouter", "ajoutez", "note", "noter", "notez", "nouvelle", "planifie", "planifier", "dcpp", "gpo", "en", "et", "?",
        "the", "my", "next", "show", "venir", "heure", "heures", "y", "aura", "il", "prevue", "prevues", "annule", "annuler", "annulez", "supprime", "supprimer", "supprimez", "retire", "retirer", "retirez", "enleve", "enlever", "cancel", "remove", "jusqu", "aura", "lieu", "que", "habitants");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        if (whole.Count is 0 or > 30 || References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        if (Speech.Find(whole, Nouns) is not { At: <= 5 } noun) return null;
        for (var at = 0; at < noun.At; at++)
        {
            if (!whole.IsOneOf(at, Fillers) && !whole[at].IsSymbol) return null;
        }

        var said = Speech.Copy(whole);
        said.Cut(noun.At, noun.At + noun.Length);
        var remove = said.HasOneOf(Takes);
        // Cut first: what it takes off would else be read as a meeting's.
        var on = Speech.Take(said, FrenchDates.Find(said, today));
        var (time, minutes) = Scheduling.TimeAndDuration(said);
        var gpo = Speech.TakeGpo(said);
        var place = Speech.Take(said, Formats.FindPlace(said));
        if (!Speech.SaysNoMore(said, Fillers)) return null;
        var until = time is { } from && minutes is { } length ? from.PlusMinutes(length) : (LocalTime?)null;
        return new Intent.DropIns(gpo, on, time, until, place, remove);
    }
}
