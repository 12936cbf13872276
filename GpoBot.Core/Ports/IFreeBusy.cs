using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Ports;

/// <summary>When people and rooms are busy, as far as the calendar system knows; nothing else of their calendars.</summary>
public interface IFreeBusy
{
    /// <summary>False where there is no calendar system to ask: said once, instead of naming everybody as not known.</summary>
    bool HasCalendars { get; }

    /// <summary>
    /// One entry for each address, in their order. An address of outside, or one the system does not know, comes back as
    /// not known. Throws <see cref="CalendarException"/> when the system cannot be asked at all.
    /// </summary>
    Task<IReadOnlyList<BusyCalendar>> ReadAsync(
        Group group, IReadOnlyList<string> addresses, Interval span, CancellationToken cancellation);
}

/// <summary>The calendar behind one address. Not known says nothing about being free.</summary>
/// <param name="Hours">Usual working hours, or null when they were not said.</param>
public sealed record BusyCalendar(string Address, bool Known, IReadOnlyList<BusyTime> Busy, OfficeHours? Hours)
{
    public static BusyCalendar Unknown(string address) => new(address, false, [], null);
}

/// <summary>A span in which somebody is not simply free.</summary>
public sealed record BusyTime(Interval Span, BusyKind Kind);

/// <summary>How firmly the time is taken.</summary>
public enum BusyKind { Tentative, Busy, OutOfOffice }

/// <summary>The days and hours somebody works, on the clock of their own zone.</summary>
public sealed record OfficeHours(IReadOnlyList<IsoDayOfWeek> Days, LocalTime From, LocalTime To, DateTimeZone Zone)
{
    /// <summary>Whether all of the span lies within one day of work; hours that end before they begin go on past midnight.</summary>
    public bool Hold(Interval span)
    {
        var day = span.Start.InZone(Zone).Date;
        return Within(day, span) || Within(day.PlusDays(-1), span);
    }

    private bool Within(LocalDate day, Interval span)
    {
        if (!Days.Contains(day.DayOfWeek)) return false;
        var lastDay = To > From ? day : day.PlusDays(1);
        return At(day, From) <= span.Start && span.End <= At(lastDay, To);
    }

    private Instant At(LocalDate day, LocalTime time) => (day + time).InZoneLeniently(Zone).ToInstant();
}
