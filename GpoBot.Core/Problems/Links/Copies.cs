using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Problems.Links;

/// <summary>
/// The copies of a problem in the groups it is linked to. They stand in other partitions, so each change of them is an effect of
/// its own; whichever command changes a problem, its copies follow.
/// </summary>
public static class Copies
{
    private const string Topic = "copy";

    /// <summary>The copy that this group should have; null when it should have none.</summary>
    public static LinkedProblem? Wanted(Gpo owner, string problemId, string groupId) =>
        owner.FindProblem(problemId) is { } problem ? Wanted(problem, owner.Group, groupId) : null;

    /// <summary>One effect for each group whose copy does not say any more what it should.</summary>
    public static IEnumerable<Effect> Effects(Gpo before, IReadOnlyList<GpoRow> puts, Instant now) => puts.OfType<Problem>().SelectMany(after =>
    {
        var former = before.FindProblem(after.Id);
        return (former?.LinkedGroups ?? []).Union(after.LinkedGroups)
            .Where(group => (former is null ? null : Wanted(former, before.Group, group)) != Wanted(after, before.Group, group))
            .Select(group => new Effect
            {
                Id = $"copy.{after.Id}.{group}.{now.ToUnixTimeMilliseconds()}", Kind = EffectKind.Copy, Topic = Topic,
                SubjectIds = [after.Id], Recipient = group, DueAt = now,
            });
    });

    private static LinkedProblem? Wanted(Problem problem, Group owner, string groupId) =>
        problem.Open && problem.LinkedGroups.Contains(groupId) ? LinkedProblem.Of(problem, owner) : null;
}
