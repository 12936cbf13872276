using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Attendance;

/// <summary>
/// Says whether somebody comes to a meeting. Everybody answers for themselves; who leads the group notes what was said on
/// other ways.
/// </summary>
/// <param name="DeputyId">Who comes instead; may be left out when only one can.</param>
/// <param name="ForContactId">Whose answer a lead notes; null for one's own.</param>
/// <param name="TimeVersion">Of the meeting when its date was shown: an answer for another date is not taken for this one.</param>
public sealed record AnswerMeeting(
    string MeetingId, Attending Attending, string? DeputyId = null, string? ForContactId = null, int? TimeVersion = null) : ICommand
{
    public string Verb => "meeting.answer";

    public Outcome Decide(Situation situation)
    {
        var (gpo, actor) = (situation.Gpo, situation.Actor);
        // A meeting one is not invited to and one that never was look the same.
        if (gpo.FindMeeting(MeetingId) is not { Status: MeetingStatus.Planned } meeting || Whose(gpo, meeting, actor) is not { } who)
            return Outcome.Refuse(RefusalCode.UnknownMeeting, MeetingId);
        if (meeting.StartInstant(gpo.Group.TimeZone) <= situation.Now) return Outcome.Refuse(RefusalCode.AnswerTooLate);
        if (TimeVersion is { } shown && shown != meeting.TimeVersion) return Outcome.Refuse(RefusalCode.MeetingMoved);

        var former = MeetingAnswers.Of(meeting, who.Id);
        if (Attending != Attending.SendsDeputy) return Settle(situation, meeting, who, former, null);
        if (former is { DeputyId: { } sent } && (DeputyId ?? sent) == sent && !MeetingAnswers.StaysAway(meeting, sent))
            return Settle(situation, meeting, who, former, gpo.FindContact(sent));
        var deputies = Deputies.For(gpo, meeting, who);
        if (deputies.Count > 1 && DeputyId is null) return Outcome.Refuse(RefusalCode.DeputyMissing);
        return deputies.FirstOrDefault(one => DeputyId is null || one.Id == DeputyId) is { } deputy
            ? Settle(situation, meeting, who, former, deputy)
            : Outcome.Refuse(RefusalCode.DeputyUnknown);
    }

    private Contact? Whose(Gpo gpo, Meeting meeting, Contact actor)
    {
        if (ForContactId is null || ForContactId == actor.Id) return MayAnswer(actor, meeting) ? actor : null;
        return Rights.May(actor, Right.NoteAttendance) && gpo.FindContact(ForContactId) is { } other && MayAnswer(other, meeting)
            ? other
            : null;
    }

    private static bool MayAnswer(Contact contact, Meeting meeting) =>
        Rights.MayOf(contact, Right.AnswerInvitations, meeting);

    private Outcome Settle(Situation situation, Meeting meeting, Contact who, AttendanceAnswer? former, Contact? deputy)
    {
        if (former is not null && former.Attending == Attending && former.DeputyId == deputy?.Id)
            return new Outcome.Unchanged(new MeetingAnswered(meeting, who, former, situation.Actor));
        var source = who.Id == situation.Actor.Id ? AttendanceSource.Chat : AttendanceSource.Lead;
        var answer = new AttendanceAnswer(who.Id, Attending, source, situation.Now, deputy?.Id);
        var after = MeetingAnswers.With(meeting, answer);
        var joins = deputy is not null && !meeting.InvitedIds.Contains(deputy.Id);
        if (joins) after = after with { InvitedIds = [.. after.InvitedIds, deputy!.Id], Version = after.Version + 1 };
        return new Outcome.Done(new MeetingAnswered(after, who, answer, situation.Actor), [
            after,
            .. joins ? [EffectFactory.Calendar(situation, after)] : Array.Empty<Effect>(),
            .. AttendanceNotices.Of(situation, meeting, who, former, answer),
            situation.Audit(Verb, meeting.Id, Describe(who, former), Describe(who, answer)),
        ]);
    }

    private static string Describe(Contact who, AttendanceAnswer? answer) => $"{who.Id} {answer?.Attending} {answer?.DeputyId}".TrimEnd();
}

/// <summary>The meeting with the answer that now stands, whose it is, and who gave it.</summary>
public sealed record MeetingAnswered(Meeting Meeting, Contact Who, AttendanceAnswer Answer, Contact By) : Happening;
