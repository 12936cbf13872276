using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Meetings;

/// <summary>Why a group does not meet on a day, or why a wall time is none.</summary>
public static class DayFaults
{
    /// <summary>A public holiday or a closed period of the group; the subject names it. Null on any other day.</summary>
    public static Refusal? Of(LocalDate day, Group group)
    {
        if (PublicHolidays.Metropolitan.NameOf(day) is { } holiday) return new Refusal(RefusalCode.DateIsHoliday, holiday);
        return group.ClosedPeriods.FirstOrDefault(period => period.Holds(day)) is { } closed
            ? new Refusal(RefusalCode.DateIsClosed, closed.Name)
            : null;
    }

    /// <summary>A wall time that the change to summer time leaves out. Nobody could keep it.</summary>
    public static Refusal? OfHour(LocalDateTime start, DateTimeZone zone) => zone.MapLocal(start).Count == 0
        ? new Refusal(RefusalCode.HourSkipped, LocalDateTimePattern.GeneralIso.Format(start))
        : null;
}
