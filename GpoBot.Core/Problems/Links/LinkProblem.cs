using GpoBot.Core.Access;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Problems.Links;

/// <summary>Has a problem followed by another group too, a thematic one as a rule, or by it no longer. It stays this group's own.</summary>
/// <param name="Other">The other group as it is stored; null when there is none with that name, which is answered like one out of reach.</param>
public sealed record LinkProblem(string ProblemId, Group? Other, bool Off = false) : ICommand
{
    public const int MostLinks = 6;

    public string Verb => Off ? "problem.unlink" : "problem.link";

    /// <summary>A thematic group and the sectors attached to it follow each other's problems; no others do.</summary>
    public static bool MayFollow(Group owner, Group other) =>
        owner.Id != other.Id
        && ((other.Kind == GroupKind.Thematic && other.AttachedSectors.Contains(owner.Id))
            || (owner.Kind == GroupKind.Thematic && owner.AttachedSectors.Contains(other.Id)));

    public Outcome Decide(Situation situation)
    {
        var gpo = situation.Gpo;
        if (!Rights.MayDevelopProblems(situation.Actor)) return Outcome.Refuse(RefusalCode.NotAllowed);
        if (gpo.FindProblem(ProblemId) is not { Open: true } before) return Outcome.Refuse(RefusalCode.UnknownProblem, ProblemId);
        var linked = Other is { } other && before.LinkedGroups.Contains(other.Id);
        if (Other is null || (!linked && !MayFollow(gpo.Group, Other))) return Outcome.Refuse(RefusalCode.LinkOutOfReach);
        if (linked != Off) return new Outcome.Unchanged(new ProblemLinked(before, Other.Id));
        if (!Off && before.LinkedGroups.Count >= MostLinks) return Outcome.Refuse(RefusalCode.TooManyLinks, $"{MostLinks}");

        var after = before with
        {
            LinkedGroups = Off ? [.. before.LinkedGroups.Where(id => id != Other.Id)] : [.. before.LinkedGroups, Other.Id],
            Version = before.Version + 1,
        };
        return new Outcome.Done(new ProblemLinked(after, Other.Id), [
            after, situation.Audit(Verb, after.Id, string.Join(' ', before.LinkedGroups), string.Join(' ', after.LinkedGroups)),
        ]);
    }
}

/// <summary>The problem, and the group that follows it now, or no more.</summary>
public sealed record ProblemLinked(Problem Problem, string OtherId) : Happening;
