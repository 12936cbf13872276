using System.Globalization;
using GpoBot.Core.Meetings;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>When what belongs to a meeting falls due and goes stale, in wall time of the group's zone.</summary>
internal static class MeetingMoments
{
    private const int AgendaDaysBefore = 3;
    private static readonly LocalTime LastHour = new(18, 45);

    /// <summary>
    /// A week, a day and an hour before. The first two move to the working day before when they fall on a quiet one, and each
    /// goes stale when the next takes its place, the last when the meeting starts.
    /// </summary>
    public static IReadOnlyList<ReminderMoment> Of(Meeting meeting, PlanFrame frame)
    {
        var start = meeting.StartInstant(frame.Zone);
        var hour = HourBefore(start, frame);
        var day = frame.OnOrBefore(ReminderKinds.MeetingDay, meeting.Start.Date.PlusDays(-1), hour?.DueAt ?? start);
        var week = frame.OnOrBefore(ReminderKinds.MeetingWeek, meeting.Start.Date.PlusDays(-7), day.DueAt);
        return hour is null ? [week, day] : [week, day, hour];
    }

    /// <summary>
    /// When the agenda goes out. For a meeting called or moved after that morning it is the next working morning, as long as
    /// that comes before the meeting's own day; null when none is left.
    /// </summary>
    public static ReminderMoment? Agenda(Meeting meeting, PlanFrame frame)
    {
        var moment = InTime(ReminderKinds.MeetingAgenda, meeting, frame);
        return IsSettledBefore(meeting, frame) || moment.DueAt < frame.MidnightBefore(meeting.Start.Date) ? moment : null;
    }

    /// <summary>
    /// When owners are asked for news, so that the agenda is up to date; too late once people sit together. For a meeting
    /// called, or brought in from elsewhere, after that morning it is the next working morning, as long as one is left.
    /// </summary>
    public static ReminderMoment News(Meeting meeting, PlanFrame frame) => InTime(ReminderKinds.CommitmentNews, meeting, frame);

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
    public static string NewsMark(Meeting meeting, PlanFrame frame) => IsSettledBefore(meeting, frame) ? DateMark(meeting) : "";

    // The group chose the hour, but not to be woken for it: what would leave in the night leaves when the day opens or ends.
    private static ReminderMoment? HourBefore(Instant start, PlanFrame frame)
    {
        var (day, time) = (start - Duration.FromHours(1)).InZone(frame.Zone).LocalDateTime;
        var dueAt = time < SpeakingHours.Opens ? WorkingDays.At(day, SpeakingHours.Opens, frame.Zone)
            : time >= SpeakingHours.Closes ? WorkingDays.At(day, LastHour, frame.Zone)
            : start - Duration.FromHours(1);
        return dueAt < start ? new(ReminderKinds.MeetingHour, day, dueAt, start) : null;
    }

    private static ReminderMoment InTime(string kind, Meeting meeting, PlanFrame frame)
    {
        var staleAt = meeting.StartInstant(frame.Zone);
        if (IsSettledBefore(meeting, frame)) return frame.OnOrBefore(kind, AgendaDay(meeting), staleAt);
        var settled = SettledAt(meeting).InZone(frame.Zone).LocalDateTime;
        return frame.OnOrAfter(kind, settled.TimeOfDay < frame.Settings.Morning ? settled.Date : settled.Date.PlusDays(1), staleAt);
    }

    private static bool IsSettledBefore(Meeting meeting, PlanFrame frame) =>
        frame.MorningOf(frame.Days.OnOrBefore(AgendaDay(meeting))) > SettledAt(meeting);

    private static LocalDate AgendaDay(Meeting meeting) => meeting.Start.Date.PlusDays(-AgendaDaysBefore);
}
