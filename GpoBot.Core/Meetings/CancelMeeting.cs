using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;

namespace GpoBot.Core.Meetings;

/// <summary>
/// Cancels a planned meeting, or it and those of its series that follow, for a reason of the closed list; the events go and the
/// participants are told.
/// </summary>
/// <param name="SeenVersion">Version of the named meeting that the person had before them, or null.</param>
public sealed record CancelMeeting(
    string MeetingId, CancelReason? Reason, MeetingScope Scope = MeetingScope.This, int? SeenVersion = null) : ICommand
{
    public string Verb => "meeting.cancel";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayPlanMeetings(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindMeeting(MeetingId) is not { } meeting) return Outcome.Refuse(RefusalCode.UnknownMeeting, MeetingId);
        if (SeenVersion is { } seen && seen != meeting.Version) return Outcome.Refuse(RefusalCode.MeetingChanged);
        if (meeting.StartInstant(situation.Gpo.Group.TimeZone) <= situation.Now) return Outcome.Refuse(RefusalCode.MeetingStarted);
        if (Reason is null) return Outcome.Refuse(RefusalCode.ReasonMissing);

        var meetings = SeriesMembers.Of(situation.Gpo, meeting, Scope);
        List<Effect> notices = [.. Notices(situation, meetings)];
        if (SeriesLimit.CancellationsFor(notices.Count) is var most && meetings.Count > most)
            return Outcome.Refuse(RefusalCode.TooManyAtOnce, $"{most}");

        List<Meeting> cancelled = [.. meetings.Select(one =>
            one with { Status = MeetingStatus.Cancelled, CancelReason = Reason, Version = one.Version + 1 })];
        return new Outcome.Done(new MeetingsCancelled(cancelled), [
            .. cancelled,
            .. cancelled.Select(one => EffectFactory.Calendar(situation, one)),
            .. notices,
            situation.Audit(Verb, meeting.Id, Before(cancelled), Reason.ToString()),
        ], [.. meetings]);
    }

    private static string Before(IReadOnlyList<Meeting> cancelled) => cancelled.Count == 1
        ? nameof(MeetingStatus.Planned)
        : $"{nameof(MeetingStatus.Planned)} {string.Join(' ', cancelled.Select(one => one.Id))}";

    private static IEnumerable<Effect> Notices(Situation situation, IReadOnlyList<Meeting> meetings) => situation.CalendarInvites
        ? []
        : meetings.SelectMany(one => one.InvitedIds.Select(id => (Invited: id, one.Id))).GroupBy(line => line.Invited, line => line.Id)
            .Select(person => EffectFactory.Message(situation, MessageTopics.MeetingCancelled, person.Key, meetings[0].Id, [.. person]));
}

/// <summary>The meetings as they now stand in history, the named one first.</summary>
public sealed record MeetingsCancelled(IReadOnlyList<Meeting> Meetings) : Happening;
