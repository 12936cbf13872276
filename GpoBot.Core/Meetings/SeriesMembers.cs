using GpoBot.Core.Groups;

namespace GpoBot.Core.Meetings;

/// <summary>The meetings that « celle-ci et les suivantes » stands for.</summary>
public static class SeriesMembers
{
    /// <summary>The meeting itself first, then, where they are meant too, the planned ones of its series that come after it.</summary>
    public static IReadOnlyList<Meeting> Of(Gpo gpo, Meeting meeting, MeetingScope scope) =>
        scope == MeetingScope.This ? [meeting] : [meeting, .. After(gpo, meeting)];

    /// <summary>Whether there is anything to choose between the two.</summary>
    public static bool HasFollowing(Gpo gpo, Meeting meeting) => After(gpo, meeting).Any();

    private static IEnumerable<Meeting> After(Gpo gpo, Meeting meeting) => meeting.SeriesId is null
        ? []
        : gpo.Meetings.Where(other => other.SeriesId == meeting.SeriesId && other.Status == MeetingStatus.Planned
            && other.Id != meeting.Id && other.Start > meeting.Start);
}
