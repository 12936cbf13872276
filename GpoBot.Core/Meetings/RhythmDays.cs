using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>The days of a rhythm, before anybody asks whether one can meet on them.</summary>
public static class RhythmDays
{
    private const int DaysInFortnight = 14;
    private const int LastPlaceInEveryMonth = 4;

    /// <summary>From this day on, without end unless it is a single meeting.</summary>
    /// <param name="from">The first of them, but where <see cref="Rhythm.MonthlyLast"/> says a later one of its month.</param>
    public static IEnumerable<LocalDate> From(LocalDate from, Rhythm rhythm)
    {
        for (var step = 0; ; step++)
        {
            yield return rhythm switch
            {
                Rhythm.Fortnightly => from.PlusDays(step * DaysInFortnight),
                Rhythm.Monthly => SamePlaceInMonth(from, step),
                Rhythm.MonthlyLast => LastInMonth(from, step),
                // NodaTime takes the last day of a month that is too short, and each step is reckoned from the first.
                Rhythm.MonthlyByDate => from.PlusMonths(step),
                _ => from,
            };
            if (rhythm == Rhythm.Once) yield break;
        }
    }

    /// <summary>Which weekday of its month a day is, 1 to 5.</summary>
    public static int PlaceInMonth(LocalDate day) => (day.Day - 1) / 7 + 1;

    private static LocalDate SamePlaceInMonth(LocalDate first, int monthsLater)
    {
        var month = first.ToYearMonth().PlusMonths(monthsLater);
        var place = PlaceInMonth(first);
        return place > LastPlaceInEveryMonth
            ? LastInMonth(first, monthsLater)
            : LocalDate.FromYearMonthWeekAndDay(month.Year, month.Month, place, first.DayOfWeek);
    }

    private static LocalDate LastInMonth(LocalDate first, int monthsLater) =>
        first.ToYearMonth().PlusMonths(monthsLater + 1).OnDayOfMonth(1).Previous(first.DayOfWeek);
}
