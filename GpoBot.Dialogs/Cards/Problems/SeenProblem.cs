using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Problems;

/// <summary>A problem as one person may see it.</summary>
/// <param name="Archived">Commitments of a closed problem, which the live state does not hold any more.</param>
public sealed record SeenProblem(Gpo Gpo, Problem Problem, Contact Me, LocalDate Today, IReadOnlyList<Commitment>? Archived = null)
{
    /// <summary>Those the person may know of; what is for the police alone is not among them.</summary>
    public IEnumerable<Commitment> Commitments => Gpo.Commitments.Concat(Archived ?? [])
        .Where(one => one.ProblemId == Problem.Id && Knows(one))
        .OrderBy(one => !one.Open).ThenBy(one => one.DueOn ?? LocalDate.MaxIsoValue).ThenBy(one => one.Id, StringComparer.Ordinal);

    private bool Knows(Commitment one) => InFull(one) || (Rights.MayHearOf(Me, one) && Rights.May(Me, Right.SeeCommitmentStates));

    /// <summary>The whole of it, or only its title and state.</summary>
    public bool InFull(Commitment commitment) => Rights.MaySeeInFull(Me, commitment, Gpo);
}
