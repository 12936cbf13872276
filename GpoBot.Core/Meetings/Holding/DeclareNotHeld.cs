using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>
/// A meeting that was planned did not take place: cancelled for a reason of the closed list, or put off to the next one that is
/// planned. Nobody is told, for whoever would have come knows; its points stay on the agenda of the next one.
/// </summary>
/// <param name="ToNext">Put off, so that it counts once, when the next one is held.</param>
public sealed record DeclareNotHeld(string MeetingId, CancelReason? Reason, bool ToNext = false) : ICommand
{
    public string Verb => "meeting.not-held";

    public Outcome Decide(Situation situation)
    {
        if (HeldMeeting.Find(situation, MeetingId, out var meeting) is { } refused) return refused;
        if (Reason is null && !ToNext) return Outcome.Refuse(RefusalCode.ReasonMissing);
        var next = Next(situation.Gpo, meeting);
        if (ToNext && next is null) return Outcome.Refuse(RefusalCode.NoNextMeeting);
        var after = meeting with
        {
            Status = ToNext ? MeetingStatus.Postponed : MeetingStatus.Cancelled,
            CancelReason = Reason, PostponedTo = ToNext ? next!.Id : null,
        };
        return new Outcome.Done(new MeetingNotHeld(after, ToNext ? next : null), [
            after, situation.Audit(Verb, meeting.Id, nameof(MeetingStatus.Planned), $"{after.Status} {after.CancelReason} {after.PostponedTo}".TrimEnd()),
        ], [meeting]);
    }

    /// <summary>The meeting that its points pass to; null when none is planned.</summary>
    public static Meeting? Next(Gpo gpo, Meeting meeting) =>
        gpo.Meetings.FirstOrDefault(other => other.Status == MeetingStatus.Planned && other.Start > meeting.Start);
}

/// <summary>How it went into history.</summary>
public sealed record MeetingNotHeld(Meeting Meeting, Meeting? Next) : Happening;
