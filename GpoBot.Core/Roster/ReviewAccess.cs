using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Roster;

/// <summary>The quarterly look at who has access: whoever is not kept loses it at once.</summary>
/// <param name="RemovedIds">Contacts that are no longer to have access.</param>
public sealed record ReviewAccess(IReadOnlyList<string> RemovedIds) : ICommand
{
    /// <summary>How often it is due, in days.</summary>
    public const int EveryDays = 91;

    private const int MostRows = 85;

    public string Verb => "access.review";

    public Outcome Decide(Situation situation)
    {
        if (Check(situation) is { } refused) return refused;
        var (now, rows) = (situation, new Dictionary<string, GpoRow>(StringComparer.Ordinal));
        List<string> orphaned = [];
        foreach (var contact in RemovedIds.Select(id => situation.Gpo.FindContact(id)!))
        {
            var departure = Departure.Of(now, contact, successor: null);
            foreach (var row in departure.Puts) rows[row.RowKey] = row;
            orphaned.AddRange(departure.Orphaned.Select(one => one.Id));
            now = now with { Gpo = now.Gpo.With(departure.Puts, []) };
        }

        if (rows.Count > MostRows) return Outcome.Refuse(RefusalCode.TooManyLeave);
        return new Outcome.Done(new AccessReviewed(RemovedIds, orphaned), [
            .. rows.Values, situation.Gpo.Group with { AccessReviewedOn = situation.Today },
            situation.Audit(Verb, situation.Gpo.Id, null, string.Join(' ', RemovedIds)),
        ]);
    }

    /// <summary>Why it would be refused, or null.</summary>
    public Outcome.Refused? Check(Situation situation)
    {
        if (!Rights.MayManageRoster(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        var unknown = RemovedIds.FirstOrDefault(id => situation.Gpo.FindContact(id) is not { Active: true });
        if (unknown is not null) return Outcome.Refuse(RefusalCode.UnknownContact, unknown);
        return RemovedIds.Any(id => situation.Gpo.FindContact(id)!.Role == ContactRole.Lead || id == situation.Actor.Id)
            ? Outcome.Refuse(RefusalCode.LeadHandsOver)
            : null;
    }

    public static bool IsDue(Group group, NodaTime.LocalDate today) => !(group.AccessReviewedOn > today.PlusDays(-EveryDays));
}

/// <summary>Who lost their access, and which commitments nobody answers for any more.</summary>
public sealed record AccessReviewed(IReadOnlyList<string> RemovedIds, IReadOnlyList<string> OrphanedIds) : Happening;
