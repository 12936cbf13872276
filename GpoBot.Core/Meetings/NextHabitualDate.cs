using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>The day a GPO would meet next by its own habit: suggested on the form, it saves most people the thinking.</summary>
public static class NextHabitualDate
{
    /// <summary>
    /// The first day to come of the group's rhythm that is neither taken nor a day off. The rhythm goes on from the next
    /// meeting of the usual weekday, else from the last one held. Null when the group has no usual weekday.
    /// </summary>
    public static LocalDate? Of(Gpo gpo, LocalDate today)
    {
        if (gpo.Group.UsualDay == IsoDayOfWeek.None) return null;
        var taken = gpo.Meetings.Select(meeting => meeting.Start.Date).ToHashSet();
        var rhythm = gpo.Group.Cadence == Cadence.Fortnightly ? Rhythm.Fortnightly : Rhythm.Monthly;
        var off = DaysOff.Of(gpo.Group);
        return RhythmDays.From(Anchor(gpo, today), rhythm).First(day => day > today && !taken.Contains(day) && off.Why(day) is null);
    }

    private static LocalDate Anchor(Gpo gpo, LocalDate today)
    {
        var usual = gpo.Group.UsualDay;
        var coming = gpo.Meetings.Select(meeting => meeting.Start.Date)
            .Where(day => day >= today && day.DayOfWeek == usual).Select(day => (LocalDate?)day).Min();
        return coming
            ?? (gpo.Group.LastHeldOn is { } held && held.DayOfWeek == usual ? held : today.Next(usual));
    }
}
