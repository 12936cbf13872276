using GpoBot.Core.Access;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// What a message of reminders that was sent still speaks of when it is looked at again. Questions end with their answer, as they
/// do before sending; the meeting and its agenda are worth reading until it begins, also for those who have said that they come.
/// </summary>
public static class LivingReminders
{
    public static IEnumerable<PlannedReminder> Of(Effect effect, Gpo gpo, Instant now)
    {
        var wanted = SendingCheck.WantedReminders(effect, gpo, now);
        var told = effect.ReminderKeys.Except(wanted.Select(reminder => reminder.Key)).Select(key => Told(key, effect, gpo, now));
        return [.. wanted, .. told.OfType<PlannedReminder>()];
    }

    // A key begins with its kind and the meeting it is of.
    private static PlannedReminder? Told(string key, Effect effect, Gpo gpo, Instant now)
    {
        var kind = key[..Math.Max(0, key.IndexOf('.', StringComparison.Ordinal))];
        if (kind is not (ReminderKinds.MeetingWeek or ReminderKinds.MeetingDay or ReminderKinds.MeetingHour or ReminderKinds.MeetingAgenda))
            return null;
        var meeting = gpo.Meetings.FirstOrDefault(one => key.StartsWith($"{kind}.{one.Id}.", StringComparison.Ordinal));
        if (meeting is not { Status: MeetingStatus.Planned }) return null;
        if (gpo.FindContact(effect.Recipient) is not { } reader || !Rights.MaySeeMeeting(reader, meeting)) return null;
        var start = meeting.StartInstant(gpo.Group.TimeZone);
        return now < start ? new PlannedReminder(key, kind, effect.Recipient, [meeting.Id], effect.DueAt, start) : null;
    }
}
