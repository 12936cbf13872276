using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>From one day to another: <c>du 21 décembre au 3 janvier</c>, <c>entre le 5 et le 12 mai</c>, <c>en août</c>.</summary>
internal static class DateRanges
{
    private static readonly string[] InMonth =
    [
        "en", "au mois de", "au mois d", "pendant le mois de", "pendant le mois d", "tout le mois de", "tout le mois d", "tout",
    ];

    public static Found<DateRange>? Find(Sentence said, LocalDate today)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if ((Months(said, at, today) ?? FromTo(said, at, today)) is { } found) return found;
        }

        return null;
    }

    /// <summary>One day alone, which begins and ends a range, or the days of a week.</summary>
    public static Found<DateRange>? FindDay(Sentence said, LocalDate today)
    {
        if (FrenchDates.Find(said, today) is not { } day) return null;
        var (first, last) = day.Value is DateMention.Several several
            ? (On(several.Days[0]), On(several.Days[^1]))
            : (day.Value, day.Value);
        return new(new(first, last), day.From, day.To);

        DateMention On(LocalDate date) => new DateMention.Day(date) { Words = day.Value.Words };
    }

    private static Found<DateRange>? FromTo(Sentence said, int at, LocalDate today)
    {
        var between = said.Is(at, "entre");
        if (!between && said[at].Text is not ("du" or "de" or "depuis" or "from")) return null;
        var start = between && said.Is(at + 1, "le") ? at + 2 : at + 1;
        var link = Link(said, start, between);
        if (link < 0) return null;
        // August said in November is next year's, but a period that has begun goes on.
        var found = Read(said, at, start, link, today, Tense.Coming);
        return found is { } over && Date(over.Value.To) < today ? Read(said, at, start, link, today, Tense.Ahead) : found;
    }

    private static Found<DateRange>? Read(Sentence said, int at, int start, int link, LocalDate today, Tense tense)
    {
        var last = said.Is(link + 1, "le") ? link + 2 : link + 1;
        var (from, number) = DayAt(said, start, link, today, tense);
        if (from is null) return null;
        // The end is looked for from the beginning on: "au 3 janvier" after December is next year's.
        var begun = number is null ? Date(from) ?? today : today;
        if (FrenchDates.ReadAt(said, last, begun, Tense.Ahead) is not { } end || end.From != last) return null;
        var to = end.Value with { Words = said.Slice(last, end.To) };
        if (number is { } day && Date(to) is { } known) from = NumberBefore(day, known, from.Words);
        // "Du 1er au 5 octobre 2026": a year said once is the year of both.
        if (Date(from) is { } first && Date(to) is { } until && first > until && !SaysYear(said, start, link))
            from = new DateMention.Day(first.PlusYears(until.Year - first.Year)) { Words = from.Words };
        return new(new(from, to), at, end.To);
    }

    private static bool SaysYear(Sentence said, int start, int link) =>
        Enumerable.Range(start, link - start).Any(at => said[at] is { IsNumber: true, Number: >= 1000 });

    // The word between both days; a few tokens at most stand before it.
    private static int Link(Sentence said, int start, bool between)
    {
        for (var at = start + 1; at <= start + 7; at++)
        {
            if (between ? said.Is(at, "et") : said[at].Text is "au" or "a" or "jusqu" or "to")
                return said.Is(at, "jusqu") && said[at + 1].Text is "au" or "a" ? at + 1 : at;
        }

        return -1;
    }

    // "Du 21 au 31 décembre" says the month once: the number comes back too.
    private static (DateMention? Day, int? Number) DayAt(Sentence said, int start, int link, LocalDate today, Tense tense)
    {
        var end = said.Is(link - 1, "jusqu") ? link - 1 : link;
        var weekday = CalendarWords.Weekday(said[start]) != IsoDayOfWeek.None ? start + 1 : start;
        var number = said.Is(end - 1, "er") ? end - 2 : end - 1;
        if (number == weekday && said[number] is { IsNumber: true, Number: >= 1 and <= 31 })
            return (Days.OfNumber(said[number].Number, today, Tense.Coming) with { Words = said.Slice(start, end) }, said[number].Number);
        return FrenchDates.ReadAt(said, start, today, tense) is { } found && found.To <= end
            ? (found.Value with { Words = said.Slice(start, found.To) }, null)
            : (null, null);
    }

    private static DateMention NumberBefore(int day, LocalDate end, string words)
    {
        var month = day <= end.Day ? end.ToYearMonth() : end.ToYearMonth().PlusMonths(-1);
        return Days.Of(day, month.Month, month.Year, LocalDate.MinIsoValue, Tense.Coming) with { Words = words };
    }

    // "En juillet et août" is two months.
    private static Found<DateRange>? Months(Sentence said, int at, LocalDate today)
    {
        var lead = said.SaysOneOf(at, InMonth);
        var first = lead == 0 ? 0 : CalendarWords.Month(said[at + lead]);
        if (first == 0) return null;
        var next = at + lead + 1;
        var second = CalendarWords.Month(said[said.Is(next, "et") ? next + 1 : next]);
        var last = second > first ? second : first;
        var after = last == first ? next : said.Is(next, "et") ? next + 2 : next + 1;
        var (year, end) = NamedDates.YearAfter(said, after, 31, last, today, Tense.Ahead);
        if (year is < 1900 or > 2199) return null;
        var words = said.Slice(at, end);
        return new(new(
            new DateMention.Day(new LocalDate(year, first, 1)) { Words = words },
            new DateMention.Day(new LocalDate(year, last, Days.DaysIn(last, year))) { Words = words }), at, end);
    }

    private static LocalDate? Date(DateMention mention) => mention switch
    {
        DateMention.Day day => day.Date,
        DateMention.Past past => past.Date,
        _ => null,
    };
}

/// <summary>A first and a last day as somebody said them; the first may lie in the past.</summary>
internal sealed record DateRange(DateMention From, DateMention To);
