using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>From when on a meeting can be followed and noted: people arrive before it begins.</summary>
public static class HoldingTime
{
    private static readonly Duration Before = Duration.FromMinutes(30);

    public static Instant OpensAt(Meeting meeting, Group group) => meeting.StartInstant(group.TimeZone) - Before;

    public static bool IsOpen(Meeting meeting, Group group, Instant now) =>
        meeting.Status == MeetingStatus.Planned && OpensAt(meeting, group) <= now;

    /// <summary>The meeting that is being held: begun, its presence noted, not closed.</summary>
    public static Meeting? Running(Gpo gpo, Instant now) =>
        gpo.Meetings.LastOrDefault(meeting => meeting.PresentIds.Count > 0 && IsOpen(meeting, gpo.Group, now));
}
