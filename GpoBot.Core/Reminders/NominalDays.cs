using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>The day a reminder is named after, weekend or not: what tells that it was moved because people do not work then.</summary>
internal static class NominalDays
{
    public static LocalDate? Of(PlannedReminder line, Gpo gpo)
    {
        var subject = line.SubjectIds.Count == 0 ? "" : line.SubjectIds[0];
        var start = gpo.FindMeeting(subject)?.Start.Date;
        var due = gpo.FindCommitment(subject)?.DueOn;
        return line.Kind switch
        {
            ReminderKinds.MeetingWeek => start?.PlusDays(-7),
            ReminderKinds.MeetingAgenda => start?.PlusDays(-3),
            ReminderKinds.MeetingDay => start?.PlusDays(-1),
            ReminderKinds.CommitmentWeek => due?.PlusDays(-7),
            ReminderKinds.CommitmentTwoDays => due?.PlusDays(-2),
            ReminderKinds.CommitmentOverdue => due?.PlusDays(1),
            ReminderKinds.CommitmentWeekLate => due?.PlusDays(7),
            _ => null,
        };
    }
}
