using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems.Links;

/// <summary>
/// A problem of another group that this one follows too: a copy to read, kept up to date by its owner, and counted there alone.
/// </summary>
public sealed record LinkedProblem : GpoRow
{
    public override string RowKey => "m.linked." + ProblemId;

    public required string ProblemId { get; init; }
    public required string Title { get; init; }
    public required string Category { get; init; }
    public string? Place { get; init; }
    public required ProblemStatus Status { get; init; }

    /// <summary>The group that answers for it.</summary>
    public required string OwnerId { get; init; }
    public required string OwnerName { get; init; }

    public static LinkedProblem Of(Problem problem, Group owner) => new()
    {
        ProblemId = problem.Id, Title = problem.Title, Category = problem.Category, Place = problem.Place, Status = problem.Status,
        OwnerId = owner.Id, OwnerName = owner.Name,
    };
}
