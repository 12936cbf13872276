using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Meetings.Rounds;

/// <summary>How a round went, or how the group stands without names: what may be told to everybody.</summary>
/// <param name="Heard">Organisations that have said something of an open commitment since the round began, or have closed one.</param>
public sealed record RoundView(
    IReadOnlyList<string> Heard, IReadOnlyList<string> Silent, int Open, int Overdue, int Blocked, int Done)
{
    public int Asked => Heard.Count + Silent.Count;

    public static RoundView Of(Gpo gpo, IReadOnlyList<string> askedIds, Instant since, LocalDate today)
    {
        var published = gpo.Commitments.Where(one => !one.Archived && Rights.EveryMemberSees(one)).ToList();
        var asked = askedIds.Select(gpo.FindContact).OfType<Contact>().Select(one => one.Organisation).Distinct(StringComparer.Ordinal).ToList();
        var heard = published.Where(one => one.AnsweredAt >= since).Select(one => gpo.FindContact(one.OwnerId)?.Organisation).ToHashSet();
        return new RoundView(
            [.. asked.Where(heard.Contains)], [.. asked.Where(one => !heard.Contains(one))],
            published.Count(one => one.Open), published.Count(one => one.IsOverdue(today)),
            published.Count(one => one.Status == CommitmentStatus.Blocked),
            published.Count(one => one.Status == CommitmentStatus.Done && one.AnsweredAt >= since));
    }
}
