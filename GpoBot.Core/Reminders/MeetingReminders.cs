using GpoBot.Core.Attendance;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Reminders of a meeting: to everyone invited to this very meeting who may come, and to those who lead the group, who hear
/// how many will.
/// </summary>
internal static class MeetingReminders
{
    public static IEnumerable<PlannedReminder> Of(Gpo gpo) =>
        from meeting in gpo.Meetings
        where meeting.Status == MeetingStatus.Planned
        from moment in ReminderMoments.Of(meeting, gpo.Group)
        // What falls before the planning, or the move to this date, was said by that message itself.
        where moment.DueAt > ReminderMoments.SettledAt(meeting)
        from contact in gpo.Contacts
        where IsTold(contact, meeting, moment)
        select new PlannedReminder(
            $"{moment.Kind}.{meeting.Id}{ReminderMoments.DateMark(meeting)}.{contact.Id}", moment.Kind,
            contact.Id, [meeting.Id], moment.DueAt, moment.StaleAt);

    public static bool IsTold(Contact contact, Meeting meeting, ReminderMoment moment)
    {
        if (!contact.Active) return false;
        if (contact.LeadsTheGroup) return true;
        // Whoever answered, or was asked to stand in, after that moment has just been told the date.
        return meeting.InvitedIds.Contains(contact.Id) && !MeetingAnswers.StaysAway(meeting, contact.Id)
            && !(MeetingAnswers.LastHeard(meeting, contact.Id) >= moment.DueAt);
    }
}
