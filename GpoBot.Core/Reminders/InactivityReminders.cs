using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Reminders;

/// <summary>The leads are told when a working group has not met for long and nothing is planned.</summary>
internal static class InactivityReminders
{
    private const int KeepsDays = 30;

    /// <remarks>
    /// Meetings to come count like those that took place: before the last of them nothing is missing, and once it is over its day
    /// is when the group last met. So the line needs no clock, and a cancellation brings it back to where it belongs.
    /// </remarks>
    public static IEnumerable<PlannedReminder?> Of(PlanFrame frame)
    {
        if (frame.Group.Status != GroupStatus.Active || LastMet(frame.Gpo) is not { } lastMet) return [];
        var told = frame.Days.OnOrAfter(lastMet.PlusDays(frame.Settings.InactivityDays));
        var moment = frame.On(ReminderKinds.Inactivity, told, frame.MorningOf(told.PlusDays(KeepsDays)));
        var subject = $"{frame.Gpo.Id}.{LocalDatePattern.Iso.Format(lastMet)}";
        return frame.Leads.Select(lead => frame.Line(moment, subject, lead, [frame.Gpo.Id]));
    }

    private static LocalDate? LastMet(Gpo gpo) => gpo.Meetings
        .Where(meeting => meeting.Status is MeetingStatus.Planned or MeetingStatus.Held)
        .Select(meeting => (LocalDate?)meeting.Start.Date)
        .Append(gpo.Group.LastHeldOn).Append(gpo.Group.CreatedOn).Max();
}
