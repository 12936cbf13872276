using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Reminders of a meeting and its agenda: to everyone invited to this very meeting who may come, and to those who lead the
/// group, who hear how many will.
/// </summary>
internal static class MeetingReminders
{
    public static IEnumerable<PlannedReminder?> Of(PlanFrame frame) =>
        from meeting in frame.Gpo.Meetings
        where meeting.Status == MeetingStatus.Planned
        let subject = meeting.Id + MeetingMoments.DateMark(meeting)
        let subjectIds = new[] { meeting.Id }
        from moment in Moments(meeting, frame)
        // What falls before the planning, or the move to this date, was said by that message itself.
        where moment.DueAt > MeetingMoments.SettledAt(meeting)
        from contact in frame.Gpo.Contacts
        where IsTold(contact, meeting, moment)
        select frame.Line(moment, subject, contact, subjectIds);

    private static IEnumerable<ReminderMoment> Moments(Meeting meeting, PlanFrame frame) =>
        MeetingMoments.Agenda(meeting, frame) is { } agenda
            ? MeetingMoments.Of(meeting, frame).Append(agenda)
            : MeetingMoments.Of(meeting, frame);

    private static bool IsTold(Contact contact, Meeting meeting, ReminderMoment moment)
    {
        if (contact.LeadsTheGroup) return true;
        // Whoever answered, or was asked to stand in, after that moment has just been told the date.
        return meeting.InvitedIds.Contains(contact.Id) && !MeetingAnswers.StaysAway(meeting, contact.Id)
            && !(MeetingAnswers.LastHeard(meeting, contact.Id) >= moment.DueAt);
    }
}
