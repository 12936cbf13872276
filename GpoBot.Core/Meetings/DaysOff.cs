using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>On which days a group does not meet, and why: public holidays, its closed periods, an hour that does not exist.</summary>
public sealed class DaysOff(PublicHolidays holidays, IReadOnlyList<ClosedPeriod> closed, DateTimeZone zone)
{
    public static DaysOff Of(Group group) => new(PublicHolidays.Of(group), group.ClosedPeriods, group.TimeZone);

    /// <summary>Why the group does not meet on this day at this hour, or null.</summary>
    public SetAside? Why(LocalDate day, LocalTime at) => Why(day)
        ?? (zone.MapLocal(day + at).Count == 0 ? new(SetAsideKind.HourSkipped) : null);

    /// <summary>The same, for whoever does not know the hour yet.</summary>
    public SetAside? Why(LocalDate day) =>
        holidays.NameOf(day) is { } holiday ? new(SetAsideKind.Holiday, holiday)
        : closed.FirstOrDefault(period => period.Holds(day)) is { } period ? new(SetAsideKind.ClosedPeriod, period.Name)
        : null;

    /// <summary>Who names a number of the month, and not a weekday, has not asked for a weekend.</summary>
    public SetAside? Why(LocalDate day, LocalTime at, Rhythm rhythm) => Why(day, at)
        ?? (rhythm == Rhythm.MonthlyByDate && IsWeekend(day) ? new(SetAsideKind.Weekend) : null);

    public static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}

/// <summary>Why a date of a series is not used.</summary>
/// <param name="Name">French name of the holiday or the closed period; null for the others, which say themselves.</param>
public sealed record SetAside(SetAsideKind Kind, string? Name = null);

/// <summary>The kinds of reasons for which a date of a series is not used.</summary>
public enum SetAsideKind { Holiday, ClosedPeriod, Weekend, HourSkipped }
