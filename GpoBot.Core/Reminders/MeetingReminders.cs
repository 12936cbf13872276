using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Reminders;

/// <summary>Reminders of a meeting: to everyone invited to this very meeting, and to those who lead the group.</summary>
internal static class MeetingReminders
{
    public static IEnumerable<PlannedReminder> Of(Gpo gpo) =>
        from meeting in gpo.Meetings
        where meeting.Status == MeetingStatus.Planned
        from moment in ReminderMoments.Of(meeting, gpo.Group)
        // What falls before the planning, or the move to this date, was said by that message itself.
        where moment.DueAt > ReminderMoments.SettledAt(meeting)
        from contact in gpo.Contacts
        where IsTold(contact, meeting)
        select new PlannedReminder(
            $"{moment.Kind}.{meeting.Id}{ReminderMoments.DateMark(meeting)}.{contact.Id}", moment.Kind,
            contact.Id, [meeting.Id], moment.DueAt, moment.StaleAt);

    public static bool IsTold(Contact contact, Meeting meeting) =>
        contact.Active && (contact.LeadsTheGroup || meeting.InvitedIds.Contains(contact.Id));
}
