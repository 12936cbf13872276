using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;

namespace GpoBot.Web.Delivery;

/// <summary>The problems an effect is about. A closed problem is history already when its end is told.</summary>
public sealed class EffectProblems(IGpoStore store)
{
    public async Task<IReadOnlyList<Problem>> FindAsync(Effect effect, Gpo gpo, CancellationToken cancellation)
    {
        List<Problem> problems = [];
        foreach (var id in effect.SubjectIds.Where(id => id.StartsWith("PB", StringComparison.Ordinal)))
        {
            if ((gpo.FindProblem(id) ?? await FindPastAsync(gpo.Id, id, cancellation)) is { } problem) problems.Add(problem);
        }

        return problems;
    }

    private async Task<Problem?> FindPastAsync(string gpoId, string id, CancellationToken cancellation)
    {
        await foreach (var row in store.ReadHistoryAsync(gpoId, PastProblems.KeyOf(id), cancellation))
        {
            if (row is Problem past && past.Id == id) return past;
        }

        return null;
    }
}
