using GpoBot.Core.Groups;
using GpoBot.Core.Problems;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>What is known of a place: the GPO in which it lies, and the problem that was there before.</summary>
public sealed class NewProblemPlaces(ProblemLookup problems)
{
    /// <summary>The one GPO that is meant, by its problems at this place, else by the words of its name; null when that leaves several.</summary>
    public async Task<Gpo?> PickAsync(IReadOnlyList<Gpo> gpos, string? title, string? place, CancellationToken cancellation)
    {
        if (gpos is [var only]) return only;
        if (place is null) return null;
        var known = await Task.WhenAll(gpos.Select(gpo => KnownAsync(gpo, cancellation)));
        var there = gpos.Where((_, at) => known[at].Any(problem => Duplicates.IsAt(problem, place))).ToList();
        if (there is [var one]) return one;
        var candidates = there.Count > 0 ? there : gpos;
        var best = candidates.GroupBy(gpo => WordMatch.Score($"{place} {title}", $"{gpo.Group.Name} {string.Join(' ', gpo.Group.Towns)}"))
            .Where(score => score.Key > 0).MaxBy(score => score.Key);
        return best?.Count() == 1 ? best.Single() : null;
    }

    /// <summary>The problem that this one seems to repeat; null when it is new.</summary>
    public async Task<Problem?> RepeatedAsync(Gpo gpo, NewProblem said, CancellationToken cancellation) =>
        Duplicates.Find(said, await KnownAsync(gpo, cancellation));

    private async Task<IReadOnlyList<Problem>> KnownAsync(Gpo gpo, CancellationToken cancellation) =>
        [.. gpo.Problems, .. await problems.PastAsync(gpo.Id, cancellation)];
}
