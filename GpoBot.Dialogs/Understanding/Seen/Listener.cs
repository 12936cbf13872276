using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Seen;

/// <summary>Somebody whose message is read: with the groups they stand in, and on which day.</summary>
/// <param name="Groups">Live, in the order of their ids.</param>
/// <param name="Today">The bot's day.</param>
public sealed record Listener(Person Person, IReadOnlyList<KnownGroup> Groups, LocalDate Today)
{
    /// <summary>Leads a group, as lead or deputy.</summary>
    public bool Leads => Person.Memberships.Any(member => member.Role is ContactRole.Lead or ContactRole.DeputyLead);

    /// <summary>The one group this person answers for as its lead; null when there is none or several.</summary>
    public string? OwnGroup => Person.Memberships.Where(member => member.Role == ContactRole.Lead).Select(member => member.GpoId).ToList() is [var only] ? only : null;

    /// <summary>Open commitments of the person's own organisation.</summary>
    public IEnumerable<(Gpo Gpo, Commitment Commitment)> OpenCommitments =>
        from known in Groups
        let me = known.Gpo.FindByEmail(Person.Email)
        where me is not null
        from commitment in known.Gpo.Commitments
        where commitment.Open && Rights.MaySeeInFull(me, commitment, known.Gpo) && Rights.AnswersFor(me, commitment, known.Gpo)
        select (known.Gpo, commitment);
}

/// <summary>A group with the problems it has closed, which people speak of when something comes back.</summary>
public sealed record KnownGroup(Gpo Gpo, IReadOnlyList<Problem> Closed)
{
    public IEnumerable<Problem> Problems => Gpo.Problems.Concat(Closed);
}
