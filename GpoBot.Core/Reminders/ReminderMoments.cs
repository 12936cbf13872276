using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// When what depends on a due date falls due and goes stale: wall time of the group's zone, reckoned anew each time, so that a
/// change of clocks or a restart moves nothing.
/// </summary>
public static class ReminderMoments
{
    private const int LateKeepsDays = 7;
    private const int SilentKeepsDays = 14;

    /// <summary>A week and two days before the due date; nobody is told beforehand of what is late already.</summary>
    internal static IReadOnlyList<ReminderMoment> Before(LocalDate dueOn, PlanFrame frame)
    {
        var two = frame.OnOrBefore(ReminderKinds.CommitmentTwoDays, dueOn.PlusDays(-2), LateFrom(dueOn, frame.Group));
        return [frame.OnOrBefore(ReminderKinds.CommitmentWeek, dueOn.PlusDays(-7), two.DueAt), two];
    }

    /// <summary>
    /// The first working morning after the due date, then a week after the due date, each until the next question takes its
    /// place or a week has gone by; the morning after the last one is the lead's. What comes later than that (an outage, an
    /// import of old commitments) is not asked any more: the news before the next meeting ask for the same.
    /// </summary>
    internal static (ReminderMoment Overdue, ReminderMoment WeekLate, ReminderMoment Silent) After(LocalDate dueOn, PlanFrame frame)
    {
        var first = frame.Days.NextAfter(dueOn);
        var last = frame.Days.OnOrAfter(LocalDate.Max(dueOn.PlusDays(7), first.PlusDays(1)));
        var week = frame.On(ReminderKinds.CommitmentWeekLate, last, frame.MorningOf(last.PlusDays(LateKeepsDays)));
        var told = frame.Days.NextAfter(last);
        return (
            frame.On(ReminderKinds.CommitmentOverdue, first, week.DueAt), week,
            frame.On(ReminderKinds.CommitmentSilent, told, frame.MorningOf(told.PlusDays(SilentKeepsDays))));
    }

    /// <summary>The local midnight at which a commitment becomes late.</summary>
    public static Instant LateFrom(LocalDate dueOn, Group group) =>
        group.TimeZone.AtStartOfDay(dueOn.PlusDays(1)).ToInstant();

    /// <summary>The local day of a moment.</summary>
    public static LocalDate DayOf(Instant moment, Group group) => moment.InZone(group.TimeZone).Date;
}

/// <summary>A reminder is owed from <paramref name="DueAt"/> and makes no sense any more from <paramref name="StaleAt"/>.</summary>
/// <param name="Day">The local day of <paramref name="DueAt"/>.</param>
public sealed record ReminderMoment(string Kind, LocalDate Day, Instant DueAt, Instant StaleAt);
