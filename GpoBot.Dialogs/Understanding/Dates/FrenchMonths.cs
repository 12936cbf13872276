using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Whole months and their parts as spans of days: <c>en décembre</c>, <c>début janvier</c>, <c>mi-mars 2027</c>.</summary>
internal static class FrenchMonths
{
    private const int Third = 10;

    /// <summary>The first month that is no part of a date; a month that has passed is next year's.</summary>
    public static Found<DateMention>? Find(Sentence said, LocalDate today)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Next(said, at, today) is { } next) return next;
            var month = CalendarWords.Month(said[at]);
            if (month == 0 || IsDated(said, at)) continue;
            var (year, end) = NamedDates.YearAfter(said, at + 1, 31, month, today, Tense.Ahead);
            if (year is < 1900 or > 2199) continue;
            var (from, to, start) = Part(said, at, new YearMonth(year, month));
            return new(to < today ? Days.On(to, today, Tense.Coming) : FrenchSpans.Days(LocalDate.Max(from, today), to), start, end);
        }

        return null;
    }

    /// <summary>The same where one day is to be chosen: its first, middle and last working days.</summary>
    public static Found<DateMention>? FindFew(Sentence said, LocalDate today)
    {
        if (Find(said, today) is not { Value: DateMention.Several { Days: [var first, .., var last] } days } found) return null;
        var middle = first.PlusDays(Period.DaysBetween(first, last) / 2);
        LocalDate[] few = [Working(first, 1), Working(middle, 1), Working(last, -1)];
        return found with { Value = new DateMention.Several([.. few.Distinct().Order()]) { Words = said.Slice(found.From, found.To) } };
    }

    private static Found<DateMention>? Next(Sentence said, int at, LocalDate today)
    {
        if (said.SaysOneOf(at, ["mois prochain", "next month"]) is not (> 0 and var length)) return null;
        var first = today.PlusMonths(1).With(DateAdjusters.StartOfMonth);
        var start = said[at - 1].Text is "le" or "au" or "du" ? at - 1 : at;
        return new(FrenchSpans.Days(first, first.With(DateAdjusters.EndOfMonth)), start, at + length);
    }

    private static LocalDate Working(LocalDate day, int step)
    {
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) day = day.PlusDays(step);
        return day;
    }

    private static bool IsDated(Sentence said, int at) =>
        CalendarWords.Number(said[at - 1]) >= 0 || said[at - 1].Text is "er" or "premier"
        || CalendarWords.Weekday(said[at - 2]) != IsoDayOfWeek.None;

    private static (LocalDate From, LocalDate To, int Start) Part(Sentence said, int at, YearMonth month)
    {
        var lead = at - 1;
        while (said[lead].Text is "de" or "d" or "mois" or "du") lead--;
        var (first, last) = (month.OnDayOfMonth(1), month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth));
        return said[lead].Text switch
        {
            "debut" => (first, month.OnDayOfMonth(Third), lead),
            "mi" => (month.OnDayOfMonth(Third + 1), month.OnDayOfMonth(2 * Third), lead),
            "fin" => (month.OnDayOfMonth(2 * Third + 1), last, lead),
            "en" or "au" or "courant" or "pour" or "sur" => (first, last, lead),
            _ => (first, last, lead + 1),
        };
    }
}
