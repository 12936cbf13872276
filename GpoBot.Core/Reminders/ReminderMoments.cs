using System.Globalization;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// When each kind of reminder falls due and goes stale: wall time of the group's zone, reckoned anew each time, so that a
/// change of clocks or a restart moves nothing.
/// </summary>
public static class ReminderMoments
{
    /// <summary>Hour at which people are told, except one hour before a meeting.</summary>
    public static readonly LocalTime Morning = new(9, 0);

    private const int NewsDaysBefore = 3;
    private const int OverdueKeepsDays = 7;

    /// <summary>
    /// A week, a day and an hour before. The first two move to the working day before when they fall on a quiet one, and each
    /// goes stale when the next takes its place, the last when the meeting starts.
    /// </summary>
    public static IReadOnlyList<ReminderMoment> Of(Meeting meeting, Group group)
    {
        var start = meeting.StartInstant(group.TimeZone);
        var week = MorningBefore(meeting, 7, group);
        var day = MorningBefore(meeting, 1, group);
        var hour = start - Duration.FromHours(1);
        return
        [
            new(ReminderKinds.MeetingWeek, week, day),
            new(ReminderKinds.MeetingDay, day, hour),
            new(ReminderKinds.MeetingHour, hour, start),
        ];
    }

    /// <summary>
    /// When owners are asked for news, so that the agenda is up to date; too late once people sit together. For a meeting
    /// called, or brought in from elsewhere, after that morning it is the next working morning, as long as one is left.
    /// </summary>
    public static ReminderMoment NewsBefore(Meeting meeting, Group group)
    {
        var due = MorningBefore(meeting, NewsDaysBefore, group);
        if (due <= SettledAt(meeting)) due = MorningAfter(SettledAt(meeting), group);
        return new(ReminderKinds.CommitmentNews, due, meeting.StartInstant(group.TimeZone));
    }

    /// <summary>
    /// The first working morning after the due date. After a week of silence of ours (an outage, an import of old
    /// commitments) it is not asked any more: the news before the next meeting asks for the same.
    /// </summary>
    public static ReminderMoment OverdueSince(LocalDate dueOn, Group group)
    {
        var day = WorkingDays.Of(group).NextAfter(dueOn);
        return new(
            ReminderKinds.CommitmentOverdue,
            WorkingDays.At(day, Morning, group.TimeZone),
            WorkingDays.At(day.PlusDays(OverdueKeepsDays), Morning, group.TimeZone));
    }

    /// <summary>The local midnight at which a commitment becomes late.</summary>
    public static Instant LateFrom(LocalDate dueOn, Group group) =>
        group.TimeZone.AtStartOfDay(dueOn.PlusDays(1)).ToInstant();

    /// <summary>The local day of a moment.</summary>
    public static LocalDate DayOf(Instant moment, Group group) => moment.InZone(group.TimeZone).Date;

    /// <summary>Since when the meeting stands where it does: when it was planned, or moved there.</summary>
    public static Instant SettledAt(Meeting meeting) => meeting.MovedAt ?? meeting.PlannedAt;

    /// <summary>
    /// Part of the ledger keys of a meeting that was moved, so that what was said of its former date does not stand for the
    /// present one; empty for all others.
    /// </summary>
    public static string DateMark(Meeting meeting) =>
        meeting.MovedAt is null ? "" : "." + meeting.Start.ToString("uuuuMMdd'T'HHmm", CultureInfo.InvariantCulture);

    /// <summary>
    /// The same for the question for news: only where its morning comes after the move. Else the question of the former date is
    /// the same one, a little early.
    /// </summary>
    public static string NewsMark(Meeting meeting, Group group) =>
        MorningBefore(meeting, NewsDaysBefore, group) > SettledAt(meeting) ? DateMark(meeting) : "";

    private static Instant MorningAfter(Instant moment, Group group)
    {
        var local = moment.InZone(group.TimeZone).LocalDateTime;
        var day = local.TimeOfDay < Morning ? local.Date : local.Date.PlusDays(1);
        return WorkingDays.At(WorkingDays.Of(group).OnOrAfter(day), Morning, group.TimeZone);
    }

    private static Instant MorningBefore(Meeting meeting, int days, Group group) => WorkingDays.At(
        WorkingDays.Of(group).OnOrBefore(meeting.Start.Date.PlusDays(-days)), Morning, group.TimeZone);
}

/// <summary>A reminder is owed from <paramref name="DueAt"/> and makes no sense any more from <paramref name="StaleAt"/>.</summary>
public sealed record ReminderMoment(string Kind, Instant DueAt, Instant StaleAt);
