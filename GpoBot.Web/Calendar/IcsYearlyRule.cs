using NodaTime;

namespace GpoBot.Web.Calendar;

/// <summary>
/// Finds the yearly rule behind clock changes, such as "last Sunday of March". Calendars in wide use understand a
/// rule better than a list of dates.
/// </summary>
internal static class IcsYearlyRule
{
    private static readonly string[] Days = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The RRULE value that gives exactly one change in each of these years, or null when there is none.</summary>
    public static string? TryFind(IReadOnlyList<LocalDateTime> changes, int years)
    {
        var first = changes[0];
        var regular = changes.Count == years
            && changes.Select(c => c.Year).Distinct().Count() == years
            && changes.All(c => c.Month == first.Month && c.DayOfWeek == first.DayOfWeek && c.TimeOfDay == first.TimeOfDay);
        if (!regular) return null;
        if (changes.All(IsLastOfItsKind)) return Rule(first, -1);
        return changes.Select(Ordinal).Distinct().Count() == 1 ? Rule(first, Ordinal(first)) : null;
    }

    private static string Rule(LocalDateTime change, int ordinal) =>
        $"FREQ=YEARLY;BYMONTH={change.Month};BYDAY={ordinal}{Days[(int)change.DayOfWeek]}";

    private static bool IsLastOfItsKind(LocalDateTime change) => change.PlusWeeks(1).Month != change.Month;

    private static int Ordinal(LocalDateTime change) => (change.Day - 1) / 7 + 1;
}
