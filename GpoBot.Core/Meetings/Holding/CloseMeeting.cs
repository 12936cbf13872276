using GpoBot.Core.Deciding;
using GpoBot.Core.Meetings.Points;
using GpoBot.Core.Records;
using NodaTime;

namespace GpoBot.Core.Meetings.Holding;

/// <summary>Closes a meeting as held: it goes into history, counts from now on, and leaves the draft of its record.</summary>
public sealed record CloseMeeting(string MeetingId) : ICommand
{
    public string Verb => "meeting.close";

    public Outcome Decide(Situation situation)
    {
        if (HeldMeeting.Find(situation, MeetingId, out var meeting) is { } refused) return refused;
        var view = PresenceView.Of(situation.Gpo, meeting, StringComparer.Ordinal);
        if (meeting.PresentIds.Count == 0) return Outcome.Refuse(RefusalCode.PresenceMissing, meeting.Id);
        if (!view.CountsAsHeld) return Outcome.Refuse(RefusalCode.NotHeldByRule, meeting.Id);

        var held = meeting with
        {
            Status = MeetingStatus.Held, HeldAt = situation.Now, InvitedCount = view.Organisations.Count,
            PresentCount = view.OrganisationsPresent,
        };
        var group = situation.Gpo.Group;
        var day = group.LastHeldOn is { } last && last > held.Start.Date ? last : held.Start.Date;
        var draft = RecordDraft.Begin(situation.Gpo, held, view);
        return new Outcome.Done(new MeetingHeld(held, draft), [
            held, draft, group with { LastHeldOn = day },
            situation.Audit(Verb, held.Id, nameof(MeetingStatus.Planned), $"{nameof(MeetingStatus.Held)} {held.PresentCount}/{held.InvitedCount}"),
        ], [meeting, .. situation.Gpo.Points.Where(point => point.State != AgendaPointState.Proposed)]);
    }
}

/// <summary>The meeting as history has it, and the draft that waits for the lead.</summary>
public sealed record MeetingHeld(Meeting Meeting, DecisionRecord Draft) : Happening;
