using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Dates;
using GpoBot.Dialogs.Understanding.Slots;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Answers;

/// <summary>Asks for a later date: "report au 15/12", "on pourra le faire fin novembre", or a date and nothing else.</summary>
internal static class Postponing
{
    private static readonly string[] Requests =
    [
        "report", "reporter", "reporte", "reportee", "repousser", "repousse", "repoussee", "decaler", "decale", "delai", "delais",
        "plus de temps", "besoin de temps", "nouvelle date", "autre date", "nouvelle echeance", "prolonger", "prolongation",
        "postpone", "more time",
    ];

    private static readonly string[] Intentions =
    [
        "on le fait", "on la fait", "on les fait", "on fait ca", "je le fais", "je la fais", "on s en occupe", "je m en occupe",
        "on termine", "on finit", "je termine", "je finis",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "pour", "plutot", "le", "la", "au", "vers", "a", "ok", "alors", "disons", "possible", "possibles", "peut", "etre",
        "finalement", "si", "on", "dit", "ce", "sera", "c", "est", "non", "oui", "mieux", "nouvelle", "date");

    public static Intent? Read(Sentence said, string? reference, LocalDate today)
    {
        var date = FrenchDates.Find(said, today);
        var asks = said.Has(Requests);
        var isDateAlone = date is { } only && HasNothingBut(said, only);
        var promises = (date is not null && said.Has(Intentions))
            || (StatusReader.IsPromise(said) && (date is not null || said.HasOneOf(StatusPhrases.Done)));
        if (reference is null && !isDateAlone && OtherMatters.NamesPeople(said)) return null;
        return asks || promises || isDateAlone ? new Intent.Postpone(reference, date?.Value) : null;
    }

    private static bool HasNothingBut(Sentence said, Found<DateMention> date)
    {
        if (FrenchTimes.Find(said) is not null) return false;
        for (var at = 0; at < said.Count; at++)
        {
            var inDate = at >= date.From && at < date.To;
            if (!inDate && (said[at].IsNumber || (said[at].IsWord && !said.IsOneOf(at, Fillers)))) return false;
        }

        return true;
    }
}
