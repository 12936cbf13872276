using GpoBot.Core.Language;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Weekdays: <c>mardi</c>, <c>vendredi prochain</c>, <c>mardi en huit</c>, <c>lundi dernier</c>, <c>lundi 7 décembre</c>.</summary>
internal static class WeekdayDates
{
    public static Found<DateMention>? Read(Sentence said, int at, LocalDate today, Tense tense)
    {
        var weekday = CalendarWords.Weekday(said[at]);
        var next = at + 1;
        if (weekday == IsoDayOfWeek.None)
        {
            weekday = CalendarWords.ShortWeekday(said[at]);
            if (said.Is(next, ".")) next++;
            if (weekday == IsoDayOfWeek.None || !said[next].IsNumber) return null;
        }

        if (said.Is(next, ",")) next++;
        if (said.Is(next, "le")) next++;
        return Dated(said, next, weekday, today, tense) is { } dated
            ? dated with { From = at }
            : said[at].Text.Length < 5 ? null : Alone(said, at, weekday, today, tense);
    }

    private static Found<DateMention>? Alone(Sentence said, int at, IsoDayOfWeek weekday, LocalDate today, Tense tense)
    {
        var coming = today.Next(weekday);
        var next = at + 1;
        if (said.Says(next, "en huit") > 0 || said.Says(next, "en 8") > 0) return Coming(coming.PlusWeeks(1), 2);
        if (said.Says(next, "en quinze") > 0 || said.Says(next, "en 15") > 0) return Coming(coming.PlusWeeks(2), 2);
        if (said[next].Text is "prochain" or "suivant") return Coming(coming, 1);
        if (said.Says(next, "de la semaine prochaine") > 0) return Coming(InNextWeek(), 4);
        if (said.Says(next, "semaine prochaine") > 0) return Coming(InNextWeek(), 2);
        if (said.Is(at - 1, "next")) return Coming(coming, 0);
        if (said[next].Text is "dernier" or "passe") return Gone(1);
        if (said.Is(at - 1, "ce")) return Coming(today.With(DateAdjusters.NextOrSame(weekday)), 0);
        return tense is Tense.Gone or Tense.Recent ? Gone(0) : Coming(coming, 0);

        LocalDate InNextWeek() => Days.Monday(today).PlusWeeks(1).PlusDays((int)weekday - 1);
        Found<DateMention>? Coming(LocalDate date, int length) => new(Days.On(date, today, Tense.Coming), at, next + length);
        Found<DateMention>? Gone(int length) => new(Days.On(today.Previous(weekday), today, Tense.Gone), at, next + length);
    }

    private static Found<DateMention>? Dated(Sentence said, int at, IsoDayOfWeek weekday, LocalDate today, Tense tense)
    {
        var found = NumericDates.Read(said, at, today, tense)
            ?? NamedDates.Read(said, at, today, tense)
            ?? NamedDates.Bare(said, at, today, tense);
        if (found is not { Value: DateMention.Day { Date: var date } } || date.DayOfWeek == weekday) return found;

        // Day and number disagree ("lundi 8" when the 8th is a Tuesday): which of the two was the slip is for the person to say.
        var before = date.Previous(weekday);
        var after = date.Next(weekday);
        var near = Period.DaysBetween(before, date) <= Period.DaysBetween(date, after) && before >= today ? before : after;
        return found.Value with { Value = Days.Several(new[] { date, near }.Order()) };
    }
}
