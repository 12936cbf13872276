using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Roster;

/// <summary>Invites somebody who came later to the meetings that are planned already.</summary>
public sealed record InviteToComing(string ContactId) : ICommand
{
    // A meeting and its calendar are two rows each.
    private const int Most = 40;

    public string Verb => "meeting.invite";

    public Outcome Decide(Situation situation)
    {
        if (!Rights.MayPlanMeetings(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (situation.Gpo.Partners.FirstOrDefault(one => one.Id == ContactId) is not { } contact)
            return Outcome.Refuse(RefusalCode.UnknownContact, ContactId);
        List<Meeting> meetings = [.. Departure.Coming(situation).Where(one => !one.InvitedIds.Contains(ContactId)).Take(Most)
            .Select(one => one with { InvitedIds = [.. one.InvitedIds, ContactId], Version = one.Version + 1 })];
        if (meetings.Count == 0) return new Outcome.Unchanged(new InvitedToComing(contact, []));
        return new Outcome.Done(new InvitedToComing(contact, meetings), [
            .. meetings,
            .. meetings.Select(meeting => EffectFactory.Calendar(situation, meeting)),
            .. situation.CalendarInvites ? Array.Empty<Effect>() : [EffectFactory.Message(situation, MessageTopics.MeetingInvited, ContactId,
                $"{meetings[0].Id}.v{meetings[0].Version}", [.. meetings.Select(meeting => meeting.Id)])],
            situation.Audit(Verb, ContactId, null, string.Join(' ', meetings.Select(meeting => meeting.Id))),
        ]);
    }
}

/// <summary>The meetings to which the contact is invited now; none when they were before.</summary>
public sealed record InvitedToComing(Contact Contact, IReadOnlyList<Meeting> Meetings) : Happening;
