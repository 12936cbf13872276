using NodaTime;

namespace GpoBot.Dialogs.Understanding.Dates;

/// <summary>Turns what was said of a day into a day: which year, which month, and whether it exists or has passed.</summary>
internal static class Days
{
    private const int MonthsUntilNextYearIsMeant = 6;

    public static DateMention DoesNotExist => new DateMention.DoesNotExist { Words = "" };

    /// <summary>This very day, which is a mistake when a day to come was meant and it has passed.</summary>
    public static DateMention On(LocalDate date, LocalDate today, Tense tense) =>
        date < today && tense is (Tense.Coming or Tense.Ahead)
            ? new DateMention.Past(date) { Words = "" }
            : new DateMention.Day(date) { Words = "" };

    public static DateMention Several(IEnumerable<LocalDate> days) => new DateMention.Several([.. days]) { Words = "" };

    public static DateMention WeekOf(LocalDate anyDay)
    {
        var monday = Monday(anyDay);
        return Several(Enumerable.Range(0, 5).Select(monday.PlusDays));
    }

    public static LocalDate Monday(LocalDate anyDay) => anyDay.PlusDays(1 - (int)anyDay.DayOfWeek);

    /// <summary>A full date as numbers, any of which may be out of range.</summary>
    public static DateMention Of(int day, int month, int year, LocalDate today, Tense tense)
    {
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day < 1 || day > DaysIn(month, year)) return DoesNotExist;
        return On(new LocalDate(year, month, day), today, tense);
    }

    /// <summary>A day and a month without a year.</summary>
    public static DateMention Of(int day, int month, LocalDate today, Tense tense) =>
        month is < 1 or > 12 ? DoesNotExist : Of(day, month, YearOf(day, month, today, tense), today, tense);

    /// <summary>The year somebody means who names a day and a month on this day.</summary>
    public static int YearOf(int day, int month, LocalDate today, Tense tense)
    {
        var here = new LocalDate(today.Year, month, Math.Clamp(day, 1, DaysIn(month, today.Year)));
        var longAgo = here.PlusMonths(MonthsUntilNextYearIsMeant) < today;
        var farAhead = here.PlusMonths(-MonthsUntilNextYearIsMeant) > today;
        return tense switch
        {
            Tense.Coming when longAgo => today.Year + 1,
            Tense.Ahead when here < today => today.Year + 1,
            Tense.Gone when here > today => today.Year - 1,
            Tense.Recent when farAhead => today.Year - 1,
            _ => today.Year,
        };
    }

    /// <summary>"le 24": the nearest day with that number on the right side of today, in a month that has it.</summary>
    public static DateMention OfNumber(int day, LocalDate today, Tense tense)
    {
        var backwards = tense is Tense.Gone or Tense.Recent;
        for (var step = 0; step < 12; step++)
        {
            var month = today.With(DateAdjusters.StartOfMonth).PlusMonths(backwards ? -step : step);
            if (day > DaysIn(month.Month, month.Year)) continue;
            var date = month.PlusDays(day - 1);
            if (backwards ? date <= today : date >= today) return On(date, today, tense);
        }

        return DoesNotExist;
    }

    public static int DaysIn(int month, int year) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    /// <summary>The first (1) to fourth (4) or last (5) such weekday of a month.</summary>
    public static LocalDate Nth(int rank, IsoDayOfWeek weekday, int month, int year)
    {
        var first = new LocalDate(year, month, 1).With(DateAdjusters.NextOrSame(weekday));
        return rank < 5
            ? first.PlusWeeks(rank - 1)
            : new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(weekday));
    }
}
