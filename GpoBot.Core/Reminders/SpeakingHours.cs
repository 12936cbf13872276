using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// When a reminder that was held up may leave: an outage that ends on Saturday night must not wake anybody. Only the
/// reminder an hour before a meeting is above this, because the group itself chose that hour.
/// </summary>
public static class SpeakingHours
{
    public static readonly LocalTime Opens = new(8, 0);
    public static readonly LocalTime Closes = new(19, 0);

    /// <summary>The given moment when it lies in the hours of a working day, else the next opening.</summary>
    public static Instant OnOrAfter(Instant now, Group group)
    {
        var (zone, workingDays) = (group.TimeZone, WorkingDays.Of(group));
        var (day, time) = now.InZone(zone).LocalDateTime;
        if (!workingDays.IsQuiet(day))
        {
            if (time >= Opens && time < Closes) return now;
            if (time >= Closes) day = day.PlusDays(1);
        }
        return WorkingDays.At(workingDays.OnOrAfter(day), Opens, zone);
    }
}
