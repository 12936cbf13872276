using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Meetings;

/// <summary>Cancels one planned meeting for a reason of the closed list; the event goes and the participants are told.</summary>
public sealed record CancelMeeting(string MeetingId, CancelReason? Reason) : ICommand
{
    public string Verb => "meeting.cancel";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayPlanMeetings(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindMeeting(MeetingId) is not { } meeting) return Outcome.Refuse(RefusalCode.UnknownMeeting, MeetingId);
        if (meeting.StartInstant(situation.Gpo.Group.TimeZone) <= situation.Now) return Outcome.Refuse(RefusalCode.MeetingStarted);
        if (Reason is null) return Outcome.Refuse(RefusalCode.ReasonMissing);

        var cancelled = meeting with { Status = MeetingStatus.Cancelled, CancelReason = Reason, Version = meeting.Version + 1 };
        return new Outcome.Done(new MeetingCancelled(cancelled), [
            cancelled,
            EffectFactory.Calendar(situation, cancelled),
            .. Notices(situation, cancelled),
            situation.Audit(Verb, meeting.Id, nameof(MeetingStatus.Planned), Reason.ToString()),
        ], [meeting]);
    }

    private static IEnumerable<Effect> Notices(Situation situation, Meeting meeting) =>
        situation.CalendarInvites ? [] : meeting.InvitedIds.Select(id => EffectFactory.Message(
            situation, MessageTopics.MeetingCancelled, id, meeting.Id, meeting.Id));
}

/// <summary>The meeting as it now stands in history.</summary>
public sealed record MeetingCancelled(Meeting Meeting) : Happening;
