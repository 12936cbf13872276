using GpoBot.Core.Access;
using GpoBot.Core.Deciding;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>Notes who is there. What was noted before is replaced whole, so that a box can also be unticked.</summary>
/// <param name="PresentIds">Of <see cref="PresenceView"/>; an id that is in none of its lines is refused.</param>
public sealed record NotePresence(string MeetingId, IReadOnlyList<string> PresentIds) : ICommand
{
    public string Verb => "meeting.presence";

    public Outcome Decide(Situation situation)
    {
        if (HeldMeeting.Find(situation, MeetingId, out var meeting) is { } refused) return refused;
        var view = PresenceView.Of(situation.Gpo, meeting, StringComparer.Ordinal);
        var known = view.Leads.Concat(view.Organisations).Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        if (PresentIds.FirstOrDefault(id => !known.Contains(id)) is { } stranger) return Outcome.Refuse(RefusalCode.UnknownContact, stranger);
        List<string> present = [.. PresentIds.Distinct().Order(StringComparer.Ordinal)];
        if (present.SequenceEqual(meeting.PresentIds)) return new Outcome.Unchanged(new MeetingNoted(meeting));
        var after = meeting with
        {
            PresentIds = present,
            StateAtStart = meeting.StateAtStart.Count > 0 ? meeting.StateAtStart : Holding.StateAtStart.Of(situation.Gpo),
        };
        return new Outcome.Done(new MeetingNoted(after), [
            after, situation.Audit(Verb, meeting.Id, string.Join(' ', meeting.PresentIds), string.Join(' ', present)),
        ]);
    }
}

/// <summary>The meeting with what was just noted of it.</summary>
public sealed record MeetingNoted(Meeting Meeting) : Happening;
