using System.Collections.Frozen;
using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Days of a month by name or number: <c>24 nov.</c>, <c>1er décembre</c>, <c>le 24</c>.</summary>
internal static class NamedDates
{
    private static readonly FrozenSet<string> Articles = FrozenSet.Create("le", "du", "au");

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        "%", "e", "eme", "ieme", "h", "heure", "heures", "min", "minutes", "etage", "ans", "euros", "m", "km", "personnes",
        "logements", "bis", "ter", "/", "°");

    public static bool IsAnnounced(Sentence said, int at) =>
        said.IsOneOf(at - 1, Articles)
        || CalendarWords.Weekday(said[at - 1]) != IsoDayOfWeek.None
        || CalendarWords.ShortWeekday(said[at - 1]) != IsoDayOfWeek.None;

    public static Found<DateMention>? Read(Sentence said, int at, LocalDate today, Tense tense) =>
        OfMonth(said, at, today, tense) ?? MonthFirst(said, at, today, tense) ?? (said.IsOneOf(at - 1, Articles) || IsEnglish(said, at) ? Bare(said, at, today, tense) : null);

    // "the 24th"; a bare number after "the" counts something.
    private static bool IsEnglish(Sentence said, int at) => said.Is(at - 1, "the") && said[at + 1] is { Glued: true, Text: "th" or "st" or "nd" or "rd" };

    /// <summary>A day number alone, where an article or a weekday stands before it.</summary>
    public static Found<DateMention>? Bare(Sentence said, int at, LocalDate today, Tense tense)
    {
        if (said[at] is not { IsNumber: true, Number: >= 1 and <= 31, Glued: false }) return null;
        var after = said[at + 1];
        var counted = said.IsOneOf(at + 1, Units) || PlaceWords.Streets.Contains(after.Text)
            || (after.Glued && (after.IsWord || said[at + 2] is { IsNumber: true, Glued: true }))
            || after is { IsNumber: true, Joint: '-' };
        if (said[at].Number == 1 && said[at + 1] is { Text: "er", Glued: true }) return new(Days.OfNumber(1, today, tense), at, at + 2);
        if (IsEnglish(said, at)) return new(Days.OfNumber(said[at].Number, today, tense), at, at + 2);
        return counted ? null : new(Days.OfNumber(said[at].Number, today, tense), at, at + 1);
    }

    private static Found<DateMention>? OfMonth(Sentence said, int at, LocalDate today, Tense tense)
    {
        var day = said.Is(at, "premier") ? 1 : CalendarWords.Number(said[at]);
        // "Vingt-cinq décembre" is not the fifth.
        var tens = said[at].IsWord ? said[at - 1].Text switch { "vingt" => 20, "trente" => 30, _ => 0 } : 0;
        if (tens > 0 && day is > 0 and < 10) day += tens;
        else tens = 0;
        if (day is < 0 or > 99 || (said[at].Glued && said[at - 1].IsWord)) return null;
        var next = said[at + 1].Text is "er" or "th" or "st" or "nd" or "rd" ? at + 2 : at + 1;
        if (said.Is(next, "of")) next++;
        var month = CalendarWords.Month(said[next]);
        if (month == 0) return null;
        var (year, end) = YearAfter(said, next + 1, day, month, today, tense);
        return new(Days.Of(day, month, year, today, tense), tens > 0 ? at - 1 : at, end);
    }

    // "december 15", "Dec 15th": as the English say it.
    private static Found<DateMention>? MonthFirst(Sentence said, int at, LocalDate today, Tense tense)
    {
        var month = said.Is(at, "may") ? 5 : CalendarWords.Month(said[at]);
        if (month == 0 || CalendarWords.Number(said[at - 1]) is >= 1 and <= 31 || said[at + 1] is not { IsNumber: true, Number: >= 1 and <= 31, Joint: ' ' } day) return null;
        var end = said[at + 2] is { Glued: true, Text: "th" or "st" or "nd" or "rd" } ? at + 3 : at + 2;
        if (said[end].Text is "h" or ":" or "%" or "heures") return null;
        var (year, last) = YearAfter(said, said.Is(end, ",") ? end + 1 : end, day.Number, month, today, tense);
        return new(Days.Of(day.Number, month, year, today, tense), at, last < end ? end : last);
    }

    /// <summary>The year said after a month, or the one that is meant; and the first token after both.</summary>
    public static (int Year, int End) YearAfter(Sentence said, int at, int day, int month, LocalDate today, Tense tense)
    {
        var dotted = said.Is(at, ".") && said[at].Glued ? at + 1 : at;
        if (said[dotted] is { IsNumber: true, Text.Length: 4 } year) return (year.Number, dotted + 1);
        if (said.Is(dotted, "prochain")) return (Days.YearOf(day, month, today, Tense.Ahead), dotted + 1);
        if (said.Is(dotted, "dernier")) return (Days.YearOf(day, month, today, Tense.Gone), dotted + 1);
        return (Days.YearOf(day, month, today, tense), dotted);
    }
}
