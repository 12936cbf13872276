using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using NodaTime;

namespace GpoBot.Core.Meetings;

/// <summary>The sector lead says which time holds of a meeting whose event was moved in the calendar by hand.</summary>
/// <param name="Seen">Where it had been moved to when the question was asked, or null.</param>
public sealed record ResolveHandMove(string MeetingId, HandMoveChoice Choice, LocalDateTime? Seen = null) : ICommand
{
    public string Verb => "meeting.hand-move";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayPlanMeetings(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindMeeting(MeetingId) is not { Status: MeetingStatus.Planned } meeting)
            return Outcome.Refuse(RefusalCode.UnknownMeeting, MeetingId);
        if (meeting.HandMovedTo is not { } moved) return Outcome.Refuse(RefusalCode.NotMovedByHand);
        if (Seen is { } seen && seen != moved) return Outcome.Refuse(RefusalCode.MeetingChanged);
        if (Choice == HandMoveChoice.KeepCalendar && moved <= situation.LocalNow) return Outcome.Refuse(RefusalCode.DatePast);

        var after = Choice == HandMoveChoice.KeepCalendar ? AsInCalendar(meeting, moved, situation.Now) : AsStored(meeting);
        var plan = new ChangePlan([new ChangedMeeting(meeting, after)], []);
        return new Outcome.Done(new HandMoveResolved(meeting, after, Choice), [
            after,
            EffectFactory.Calendar(situation, after),
            .. after.Start == meeting.Start ? [] : ChangeNotices.Of(situation, plan),
            situation.Audit(Verb, meeting.Id, ChangeAudit.Of([meeting]), ChangeAudit.Of([after])),
        ]);
    }

    // The calendar told everybody when the event was moved, and forgot their answers: those it holds now are about the new time,
    // and are read with the next synchronisation. What was said before was about the time that no longer holds.
    private static Meeting AsInCalendar(Meeting meeting, LocalDateTime moved, Instant now) =>
        MeetingTime.Decided(meeting, moved, meeting.HandMovedMinutes ?? meeting.DurationMinutes, now) with
        {
            AnswersSince = meeting.AnswersSince, Proposals = [],
            Attendance = moved == meeting.Start ? meeting.Attendance : [],
        };

    // A higher time version than the event carries: the stored time is written over the one set by hand.
    private static Meeting AsStored(Meeting meeting) => meeting with
    {
        Version = meeting.Version + 1, TimeVersion = meeting.TimeVersion + 1, HandMovedTo = null, HandMovedMinutes = null,
    };
}

/// <summary>The meeting as it was asked about, and as it now stands.</summary>
public sealed record HandMoveResolved(Meeting Before, Meeting After, HandMoveChoice Choice) : Happening;
