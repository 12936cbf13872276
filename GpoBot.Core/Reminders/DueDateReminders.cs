using GpoBot.Core.Commitments;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Reminders;

/// <summary>
/// The cycle of a due date, which a new due date begins anew: the owner is told a week and two days before, asked twice when it
/// is late, and at last the lead learns that nobody answered. Any answer ends it ("nothing new" is one): given shortly before the
/// due date, until it is late; given since it is late, altogether. So does a later date asked for, as long as nobody decided on it.
/// </summary>
internal static class DueDateReminders
{
    private const int FreshForDays = 7;

    public static IEnumerable<PlannedReminder?> Of(Commitment commitment, PlanFrame frame) =>
        commitment is { DueOn: { } dueOn, RequestedDueOn: null, RemindersStopped: false } && CommitmentOwners.IsLive(commitment)
            ? Of(commitment, dueOn, frame) : [];

    private static IEnumerable<PlannedReminder?> Of(Commitment commitment, LocalDate dueOn, PlanFrame frame)
    {
        var subject = $"{commitment.Id}.{LocalDatePattern.Iso.Format(dueOn)}";
        var notBefore = CommitmentOwners.NotBefore(commitment);
        string[] subjectIds = [commitment.Id];
        var owner = frame.FindContact(commitment.OwnerId);
        var (overdue, weekLate, silent) = ReminderMoments.After(dueOn, frame);
        var unanswered = !(commitment.AnsweredAt >= ReminderMoments.LateFrom(dueOn, frame.Group));

        if (owner is not null && frame.Hears(owner) && CommitmentOwners.MayHear(owner, commitment))
        {
            foreach (var moment in ReminderMoments.Before(dueOn, frame))
            {
                if (IsNews(commitment, moment, frame)) yield return frame.Line(moment, subject, owner, subjectIds, notBefore);
            }
            if (unanswered) yield return frame.Line(overdue, subject, owner, subjectIds, notBefore);
            if (unanswered) yield return frame.Line(weekLate, subject, owner, subjectIds, notBefore);
        }
        if (!unanswered) yield break;
        // Who leads and owns it was just asked.
        foreach (var lead in frame.Leads.Where(lead => lead.Id != commitment.OwnerId))
            yield return frame.Line(silent, subject, lead, subjectIds, notBefore);
    }

    // Not to somebody who has just taken it on, or has just said where it stands.
    private static bool IsNews(Commitment commitment, ReminderMoment moment, PlanFrame frame) =>
        commitment.DecidedOn < moment.Day
        && !(commitment.AnsweredAt is { } answeredAt && frame.DayOf(answeredAt) >= moment.Day.PlusDays(-FreshForDays));
}
