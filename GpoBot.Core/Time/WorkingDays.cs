using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Time;

/// <summary>Which days are quiet: on weekends and public holidays nobody is disturbed.</summary>
public sealed class WorkingDays(PublicHolidays holidays)
{
    /// <summary>The working days of a group: those of its territory.</summary>
    public static WorkingDays Of(Group group) => new(PublicHolidays.Of(group));

    public bool IsQuiet(LocalDate day) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || holidays.IsHoliday(day);

    /// <summary>The day itself when people work on it, else the next on which they do.</summary>
    public LocalDate OnOrAfter(LocalDate day)
    {
        while (IsQuiet(day)) day = day.PlusDays(1);
        return day;
    }

    /// <summary>The day itself when people work on it, else the last before it on which they do.</summary>
    public LocalDate OnOrBefore(LocalDate day)
    {
        while (IsQuiet(day)) day = day.PlusDays(-1);
        return day;
    }

    public LocalDate NextAfter(LocalDate day) => OnOrAfter(day.PlusDays(1));

    /// <summary>
    /// The moment of a wall time. One that the change to summer time skips moves forward by the gap; of two alike, the earlier.
    /// </summary>
    public static Instant At(LocalDate day, LocalTime time, DateTimeZone zone) =>
        (day + time).InZoneLeniently(zone).ToInstant();
}
