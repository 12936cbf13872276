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
    public static IEnumerable<PlannedReminder?> Of(Meeting meeting, PlanFrame frame)
    {
        if (meeting.Status != MeetingStatus.Planned) yield break;
        var moments = Moments(meeting, frame);
        var subject = meeting.Id + MeetingMoments.DateMark(meeting);
        string[] subjectIds = [meeting.Id];
        foreach (var contact in frame.Hearers)
        {
            if (!MayCome(contact, meeting)) continue;
            // Whoever answered, or was asked to stand in, after that moment has just been told the date.
            var lastHeard = contact.LeadsTheGroup ? null : MeetingAnswers.LastHeard(meeting, contact.Id);
            foreach (var moment in moments)
            {
                if (!(lastHeard >= moment.DueAt)) yield return frame.Line(moment, subject, contact, subjectIds);
            }
        }
    }

    // What falls before the planning, or the move to this date, was said by that message itself.
    private static List<ReminderMoment> Moments(Meeting meeting, PlanFrame frame)
    {
        List<ReminderMoment> moments = [.. MeetingMoments.Of(meeting, frame)];
        if (MeetingMoments.Agenda(meeting, frame) is { } agenda) moments.Add(agenda);
        moments.RemoveAll(moment => moment.DueAt <= MeetingMoments.SettledAt(meeting));
        return moments;
    }

    private static bool MayCome(Contact contact, Meeting meeting) => contact.LeadsTheGroup
        || (meeting.InvitedIds.Contains(contact.Id) && !MeetingAnswers.StaysAway(meeting, contact.Id));
}
