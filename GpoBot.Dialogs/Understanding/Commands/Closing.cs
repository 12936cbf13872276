using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>
/// When a group does not meet: "le GPO S01 est fermé du 21 décembre au 3 janvier", "pas de réunion en août", "fermetures". A hall
/// or a gate may be closed too, so the words must speak of the group, or of a closing and its days and nothing else.
/// </summary>
internal static class Closing
{
    private static readonly FrozenSet<string> Subjects = FrozenSet.Create("fermeture", "fermetures");
    private static readonly FrozenSet<string> Closed = FrozenSet.Create("ferme", "fermes", "fermee", "fermer", "fermons", "fermez", "closed");

    private static readonly string[] TakeBack =
    [
        "supprimer", "supprime", "supprimez", "retirer", "retire", "retirez", "annuler", "annule", "annulez", "enlever", "enleve",
        "enlevez", "lever", "leve", "levez",
    ];

    private static readonly string[] NoMeeting = ["pas de reunion", "pas de reunions", "aucune reunion", "pas de seance", "no meeting", "pas de gpo"];
    private static readonly string[] Reopen = ["rouvrir", "rouvre", "rouvrez"];

    private static readonly FrozenSet<string> Being = FrozenSet.Create("est", "sera", "sommes", "serons");
    private static readonly FrozenSet<string> Listed = FrozenSet.Create("periodes", "jours", "voir", "liste", "lister", "montre", "montrer", "quelles");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "la", "le", "les", "l", "une", "un", "des", "de", "du", "d", "est", "sera", "seront", "sont", "etre", "nous", "serons", "sommes", "on",
        "gpo", "groupe", "secteur", "periode", "periodes", "jour", "jours", "ajoute", "ajouter", "ajoutez", "note", "noter", "notez", "nouvelle",
        "voir", "liste", "lister", "montre", "montrer", "mes", "nos", "quelles", "sont", "a", "venir", "pour", "pendant", "cause", "motif", "raison",
        "y", "il", "aura", "n", "?");

    public static Intent? Read(Sentence said, LocalDate today)
    {
        if (said.Count > 40 || References.Find(said, "ac") is not null || References.Find(said, "pb") is not null) return null;
        var reopens = said.SaysOneOf(0, Reopen) > 0;
        if (reopens || said.SaysOneOf(0, TakeBack) > 0) return TakenBack(said, reopens, today);
        if (said.Find(NoMeeting) is { At: <= 4 } none)
            return said.Has("?") ? null : Noted(said, none.At, none.Length, DateRanges.Find(said, today) ?? DateRanges.FindDay(said, today));
        var subject = said.FindWord(Subjects);
        if (subject >= 0 && OnlyFillers(said, 0, subject)) return Named(said, subject, today);
        var closed = said.FindWord(Closed);
        return closed >= 0 && SpeaksOfGroup(said, closed)
            ? Noted(said, closed, 1, DateRanges.Find(said, today) ?? DateRanges.FindDay(said, today))
            : null;
    }

    private static Intent? TakenBack(Sentence said, bool reopens, LocalDate today)
    {
        var gpo = GpoWords.Find(said);
        if (said.FindWord(Subjects) < 0 && (!reopens || gpo is null)) return null;
        var from = DateRanges.Find(said, today)?.Value.From ?? FrenchDates.Find(said, today)?.Value;
        return new Intent.ClosedPeriods(gpo?.Value, ClosingWish.Reopen, from);
    }

    // "Fermeture" with its days, or nothing else than a GPO: a list when there are several, a form for one more.
    private static Intent? Named(Sentence said, int subject, LocalDate today)
    {
        if (DateRanges.Find(said, today) is { } range) return Noted(said, subject, 1, range);
        if (DateRanges.FindDay(said, today) is { } day)
        {
            var group = GpoWords.Find(said) is { } between && between.From > subject && between.To <= day.From ? between : (Found<string>?)null;
            return OnlyFillers(said, subject + 1, group?.From ?? day.From) && OnlyFillers(said, group?.To ?? day.From, day.From)
                ? Noted(said, subject, 1, day)
                : null;
        }

        var gpo = GpoWords.FindTrailing(said, subject + 1);
        for (var at = subject + 1; at < said.Count; at++)
        {
            if (gpo is { } inside && at >= inside.From && at < inside.To) continue;
            if (!said.IsOneOf(at, Fillers) && !said[at].IsSymbol) return null;
        }

        var several = said.Is(subject, "fermetures") || said.HasOneOf(Listed);
        if (!several && gpo is not null && GpoWords.Find(said) is null) return null;
        return new Intent.ClosedPeriods(gpo?.Value, several ? ClosingWish.List : ClosingWish.Close);
    }

    private static Intent? Noted(Sentence said, int at, int length, Found<DateRange>? range)
    {
        if (range is not { } days) return null;
        said.Cut(at, at + length);
        said.Cut(days.From, days.To);
        var gpo = GpoWords.Find(said);
        if (gpo is { } named) said.Cut(named.From, named.To);
        return new Intent.ClosedPeriods(gpo?.Value, ClosingWish.Close, days.Value.From, days.Value.To, NameIn(said));
    }

    private static string? NameIn(Sentence said)
    {
        var from = 0;
        while (from < said.Count && (said.IsOneOf(from, Fillers) || !said[from].IsWord)) from++;
        var name = said.Rest(from)?.Trim(' ', '(', ')', ':', ',', '«', '»', '"', '\u00A0', '\u202F');
        return string.IsNullOrEmpty(name) ? null : name;
    }

    // "Le GPO S01 est fermé", "ferme le GPO S01", "nous serons fermés".
    private static bool SpeaksOfGroup(Sentence said, int closed)
    {
        if (GpoWords.Find(said) is not { } gpo)
            return said[0].Text is "nous" or "on" && closed > 0 && said.IsOneOf(closed - 1, Being) && OnlyFillers(said, 0, closed);
        return closed == 0 ? gpo.From == 1 : gpo.From == 0 && OnlyFillers(said, gpo.To, closed);
    }

    private static bool OnlyFillers(Sentence said, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!said.IsOneOf(at, Fillers)) return false;
        }

        return true;
    }
}
