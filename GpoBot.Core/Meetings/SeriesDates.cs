using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>From « tous les quinze jours » or « le troisième mardi du mois » to dates.</summary>
public static class SeriesDates
{
    /// <summary>Length of a fortnightly series when nobody said: five dates.</summary>
    public const int DefaultFortnightlyWeeks = 8;

    /// <summary>Length of a monthly series when nobody said: seven dates.</summary>
    public const int DefaultMonthlyMonths = 6;

    /// <summary>Longest series; beyond it a slip of the year in the end date is likelier than a wish.</summary>
    public const int MostDates = 40;

    private const int DaysInFortnight = 14;
    private const int LastPlaceInEveryMonth = 4;

    /// <summary>
    /// Lays a series out. Dates on holidays are set aside and not moved: people know their Tuesday. A day that already has a
    /// meeting is kept as it is, holiday or not.
    /// </summary>
    /// <param name="until">Last possible day; null takes the default for the rhythm. A single meeting has no use for it.</param>
    public static SeriesPlan Plan(
        LocalDate first, Rhythm rhythm, LocalDate? until, PublicHolidays holidays, IEnumerable<LocalDate> alreadyPlanned)
    {
        var last = rhythm == Rhythm.Once ? first : until ?? DefaultUntil(first, rhythm);
        if (last < first) return Refused(SeriesFaultKind.UntilBeforeFirst);
        if (holidays.NameOf(first) is { } holiday) return Refused(SeriesFaultKind.FirstIsHoliday, holiday);

        var days = Days(first, rhythm).TakeWhile(day => day <= last).Take(MostDates + 1).ToList();
        if (days.Count > MostDates) return Refused(SeriesFaultKind.TooManyDates);

        var taken = alreadyPlanned.ToHashSet();
        return new SeriesPlan([.. days.Select(Marked)], last);

        SeriesDate Marked(LocalDate day) =>
            taken.Contains(day) ? new(day, SeriesMark.AlreadyPlanned)
            : holidays.NameOf(day) is { } name ? new(day, SeriesMark.SetAside, name)
            : new(day, SeriesMark.New);

        SeriesPlan Refused(SeriesFaultKind kind, string? name = null) => new([], last, new SeriesFault(kind, name));
    }

    private static LocalDate DefaultUntil(LocalDate first, Rhythm rhythm) => rhythm == Rhythm.Fortnightly
        ? first.PlusWeeks(DefaultFortnightlyWeeks)
        : SamePlaceInMonth(first, DefaultMonthlyMonths);

    /// <summary>The days of the rhythm from the first on, without end unless it is a single meeting.</summary>
    internal static IEnumerable<LocalDate> Days(LocalDate first, Rhythm rhythm)
    {
        for (var step = 0; ; step++)
        {
            yield return rhythm switch
            {
                Rhythm.Fortnightly => first.PlusDays(step * DaysInFortnight),
                Rhythm.Monthly => SamePlaceInMonth(first, step),
                _ => first,
            };
            if (rhythm == Rhythm.Once) yield break;
        }
    }

    private static LocalDate SamePlaceInMonth(LocalDate first, int monthsLater)
    {
        var month = first.ToYearMonth().PlusMonths(monthsLater);
        var place = (first.Day - 1) / 7 + 1;
        if (place > LastPlaceInEveryMonth)
            return month.OnDayOfMonth(1).PlusMonths(1).Previous(first.DayOfWeek);
        return LocalDate.FromYearMonthWeekAndDay(month.Year, month.Month, place, first.DayOfWeek);
    }
}
