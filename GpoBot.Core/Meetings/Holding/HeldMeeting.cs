using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>What all that is noted during a meeting asks first: may they, is there such a meeting, has it begun.</summary>
internal static class HeldMeeting
{
    public static Outcome.Refused? Find(Situation situation, string meetingId, out Meeting meeting)
    {
        meeting = situation.Gpo.FindMeeting(meetingId) is { Status: MeetingStatus.Planned } found ? found : Nothing;
        if (!Rights.MayHoldMeetings(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (ReferenceEquals(meeting, Nothing)) return Outcome.Refuse(RefusalCode.UnknownMeeting, meetingId);
        return HoldingTime.IsOpen(meeting, situation.Gpo.Group, situation.Now)
            ? null
            : Outcome.Refuse(RefusalCode.MeetingNotBegun, meetingId);
    }

    private static readonly Meeting Nothing = new()
    {
        Id = "", Number = 0, Start = default, DurationMinutes = 0, PlannedAt = default,
    };
}
