using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;

namespace GpoBot.Core.Roster;

/// <summary>What follows when somebody leaves a group: no access from this moment, and their commitments pass on or wait for the lead.</summary>
/// <param name="Passed">Commitments that the successor answers for now.</param>
/// <param name="Orphaned">Open commitments that nobody answers for any more.</param>
internal sealed record Departure(IReadOnlyList<GpoRow> Puts, IReadOnlyList<Commitment> Passed, IReadOnlyList<Commitment> Orphaned)
{
    // Of the hundred rows of a transaction, some are left for the reply, the agenda and the audit.
    private const int MostRows = 90;

    /// <param name="successor">Who takes over; null: the deputy that the roster names, if any.</param>
    public static Departure Of(Situation situation, Contact leaver, Contact? successor)
    {
        var gpo = situation.Gpo;
        successor ??= gpo.FindContact(leaver.DeputyId) is { Active: true } deputy ? deputy : null;
        var open = gpo.Commitments.Where(one => one.Open && one.OwnerId == leaver.Id).ToList();
        var passed = open.Where(one => MayTake(successor, one)).Select(one => one with
        {
            OwnerId = successor!.Id, CoOwnerIds = [.. one.CoOwnerIds.Where(id => id != successor.Id)], Version = one.Version + 1,
        }).ToList();
        List<GpoRow> puts =
        [
            // A former lead is no lead any more, so that nobody finds two.
            leaver with { Active = false, DeputyId = null, AccessUntil = situation.Today, Role = leaver.LeadsTheGroup ? ContactRole.Member : leaver.Role },
            .. gpo.Contacts.Where(contact => contact.DeputyId == leaver.Id && contact.Id != leaver.Id).Select(contact => contact with { DeputyId = null }),
            .. passed,
            .. gpo.Commitments.Where(one => one.Open && one.OwnerId != leaver.Id && one.CoOwnerIds.Contains(leaver.Id))
                .Select(one => one with { CoOwnerIds = [.. one.CoOwnerIds.Where(id => id != leaver.Id)], Version = one.Version + 1 }),
        ];
        if (passed.Count > 0 && successor!.Id != situation.Actor.Id)
        {
            puts.Add(EffectFactory.Message(situation, PeopleTopics.CommitmentsPassed, successor.Id,
                $"{leaver.Id}.{situation.Now.ToUnixTimeSeconds()}", [.. passed.Select(one => one.Id)]));
        }

        foreach (var rows in Meetings(situation, leaver, successor))
        {
            if (puts.Count + rows.Count <= MostRows) puts.AddRange(rows);
        }

        return new Departure(puts, passed, [.. open.Where(one => passed.All(other => other.Id != one.Id))]);
    }

    public bool Fits => Puts.Count <= MostRows;

    // The successor comes in the leaver's place. A meeting that finds no room any more keeps the name of somebody nobody writes to.
    private static IEnumerable<IReadOnlyList<GpoRow>> Meetings(Situation situation, Contact leaver, Contact? successor)
    {
        foreach (var meeting in Coming(situation).Where(meeting => meeting.InvitedIds.Contains(leaver.Id)))
        {
            var invited = meeting.InvitedIds.Where(id => id != leaver.Id && id != successor?.Id);
            var after = meeting with
            {
                InvitedIds = successor is { LeadsTheGroup: false } ? [.. invited, successor.Id] : [.. invited],
                Attendance = [.. meeting.Attendance.Where(answer => answer.ContactId != leaver.Id)], Version = meeting.Version + 1,
            };
            yield return [after, EffectFactory.Calendar(situation, after)];
        }
    }

    /// <summary>Planned meetings that have not begun.</summary>
    internal static IEnumerable<Meeting> Coming(Situation situation) =>
        situation.Gpo.Meetings.Where(meeting => meeting.Status == MeetingStatus.Planned && meeting.Start > situation.LocalNow);

    // What is kept among the police passes to nobody who could not see it.
    private static bool MayTake(Contact? successor, Commitment commitment) =>
        successor is not null && Rights.MayHearOf(successor, commitment);
}
