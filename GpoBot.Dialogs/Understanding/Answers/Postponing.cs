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
        .. from count in new[] { "deux", "trois", "quatre", "cinq", "six", "huit", "dix", "quinze", "2", "3", "4", "5", "6", "8", "10", "15" } from unit in new[] { "jours", "semaines", "mois" } select $"encore {count} {unit}",
        "report", "reporter", "reporte", "reportee", "repousser", "repousse", "repoussee", "decaler", "decale", "delai", "delais",
        "plus de temps", "besoin de temps", "nouvelle date", "autre date", "nouvelle echeance", "prolonger", "prolongation",
        "avoir jusqu", "possible jusqu", "attendre jusqu", "have until", "need until", "wait until", "patienter jusqu", "postpone", "postponed", "more time", "il nous faut jusqu", "il me faut jusqu", "besoin jusqu", "jusqu a ce que", "extension", "delay",
        "du retard", "later date", "semaines de plus", "semaine de plus", "jours de plus", "mois de plus", "semaines supplementaires", "jours supplementaires",
        "semaine supplementaire", "mois supplementaire", "encore une semaine", "encore deux semaines", "encore quelques jours", "encore un mois",
        "give us until", "give me until", "laissez nous jusqu", "laissez moi jusqu", "push it", "push this", "push back", "put off", "put it off", "remettre au", "remettre a", "remis au", "more days", "more weeks", "retarder", "retarde",
    ];

    private static readonly string[] Intentions =
    [
        "on le fait", "on la fait", "on les fait", "on fait ca", "je le fais", "je la fais", "on s en occupe", "je m en occupe",
        "on termine", "on finit", "je termine", "je finis",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "pour", "plutot", "le", "la", "au", "vers", "a", "ok", "alors", "disons", "possible", "possibles", "peut", "etre",
        "finalement", "si", "jusqu", "pas", "avant", "apres", "il", "nous", "faut", "me", "dans", "courant", "mois", "cours", "pouvons", "pourra",
        "sait", "ne", "n", "quand", "encore", "matin", "soir", "journee", "to", "ce", "by", "the", "until", "on", "dit", "ce", "sera", "c", "est",
        "non", "oui", "mieux", "nouvelle", "date");

    // No day at all, but a wish for one: a question follows.
    private static readonly string[] Vague =
    [
        "a la rentree", "apres la rentree", "dans quelques jours", "d ici quelques jours", "dans quelques semaines", "d ici quelques semaines",
        "bientot", "prochainement", "apres les vacances de noel", "apres les vacances d hiver", "apres les vacances scolaires", "apres les conges", "apres les fetes de fin d annee", "apres les fetes", "apres les vacances", "l annee prochaine",
        "l an prochain", "au printemps", "cet ete", "cet hiver", "cet automne", "en debut d annee", "un peu plus de temps", "soon", "next year",
        "des que possible",
    ];

    public static Intent? Read(Sentence said, string? reference, LocalDate today)
    {
        var date = FrenchDates.Find(said, today) ?? Or(said, FrenchMonths.FindFew(said, today));
        if (date is { } first && Second(said, first, today) is { } either) date = either;
        var asks = said.Has(Requests);
        var isDateAlone = date is { } only ? HasNothingBut(said, only) && !IsFarewell(said, only) : IsVague(said);
        var undertakes = Undertaking.Says(said);
        var promises = (date is not null && (undertakes || said.Has(Intentions) || Aims.Says(said)))
            || (StatusReader.IsPromise(said) && (date is not null || said.HasOneOf(StatusPhrases.Done)));
        if (reference is null && !isDateAlone && !undertakes && OtherMatters.NamesPeople(said)) return null;
        return asks || promises || isDateAlone ? new Intent.Postpone(reference, ToCome(date?.Value, today)) : null;
    }

    /// <summary>"peut-on repousser au 15/12 ?": a question that asks for time, and for nothing else.</summary>
    public static Intent? Asked(Sentence said, string? reference, LocalDate today) =>
        said.Has(Requests) && !OtherMatters.Names(said) && (reference is not null || !OtherMatters.NamesPeople(said)) ? Read(said, reference, today) : null;

    // A month may be the subject of a sentence: it is a wish beside the words of one, or alone.
    private static Found<DateMention>? Or(Sentence said, Found<DateMention>? months) =>
        (months is { } span && HasNothingBut(said, span)) || said.Has(Requests) || said.Has(Intentions) || Aims.Says(said) || StatusReader.IsPromise(said)
            ? months
            : null;

    // "le 1/2 ou le 2/2": both are offered.
    private static Found<DateMention>? Second(Sentence said, Found<DateMention> first, LocalDate today) =>
        said.Is(first.To, "ou") && first.Value is DateMention.Day one && FrenchDates.Find(said, today, Tense.Coming, first.To) is { Value: DateMention.Day two } second
            ? second with { From = first.From, Value = new DateMention.Several([one.Date, two.Date]) { Words = said.Slice(first.From, second.To) } }
            : null;

    // "Hier" is no day to put anything off to.
    private static DateMention? ToCome(DateMention? mention, LocalDate today) =>
        mention is DateMention.Day { Date: var day } && day < today ? new DateMention.Past(day) { Words = mention.Words } : mention;

    // "À mardi" takes leave.
    private static bool IsFarewell(Sentence said, Found<DateMention> date) =>
        said.Is(0, "a") && said.Count == 2 && CalendarWords.Weekday(said[1]) != IsoDayOfWeek.None && date.To == 2;

    private static bool IsVague(Sentence said)
    {
        if (said.Find(Vague) is { } vague) return HasNothingBut(said, new(new DateMention.DoesNotExist { Words = "" }, vague.At, vague.At + vague.Length));
        // "1/2" may be a half as well as a day.
        return said.Count == 3 && said[0].IsNumber && said.Is(1, "/") && said[2].IsNumber && said[2].Number is >= 2 and <= 31;
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
