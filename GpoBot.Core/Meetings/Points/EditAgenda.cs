using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Meetings.Points;

/// <summary>A lead takes points off the agenda of a meeting, or puts them back. What is left out stays open, and comes again next time.</summary>
/// <param name="LeftOut">References of commitments, problems and points that this meeting does not speak of.</param>
public sealed record EditAgenda(string MeetingId, IReadOnlyList<string> LeftOut) : ICommand
{
    public string Verb => "agenda.edit";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayEditAgendas(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.FindMeeting(MeetingId) is not { Status: MeetingStatus.Planned } meeting) return Outcome.Refuse(RefusalCode.UnknownMeeting, MeetingId);
        List<string> leftOut = [.. LeftOut.Distinct(StringComparer.Ordinal).Where(id => IsKnown(situation.Gpo, id)).Order(StringComparer.Ordinal)];
        if (leftOut.SequenceEqual(meeting.LeftOut)) return new Outcome.Unchanged(new AgendaEdited(meeting));
        var after = meeting with { LeftOut = leftOut };
        return new Outcome.Done(new AgendaEdited(after), [
            after, situation.Audit(Verb, meeting.Id, string.Join(' ', meeting.LeftOut), string.Join(' ', leftOut)),
        ]);
    }

    private static bool IsKnown(Gpo gpo, string id) =>
        gpo.FindCommitment(id) is not null || gpo.FindProblem(id) is not null || gpo.FindPoint(id) is not null;
}

/// <summary>The meeting with its agenda.</summary>
public sealed record AgendaEdited(Meeting Meeting) : Happening;
