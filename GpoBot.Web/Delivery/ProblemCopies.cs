using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems.Links;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Brings the copy of a problem in another group to what its owner says. The owner is read anew, so that whichever of two changes
/// comes last leaves what stands.
/// </summary>
public sealed class ProblemCopies(IGpoStore store)
{
    private const int Tries = 4;

    public async Task<Ending> RunAsync(Effect effect, string ownerId, CancellationToken cancellation)
    {
        if (effect.SubjectIds is not [var problemId]) return Ending.Dropped;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.LoadAsync(ownerId, cancellation) is not { } owner) return Ending.Dropped;
            // A group that is gone needs no copy.
            if (await store.LoadAsync(effect.Recipient, cancellation) is not { } other) return Ending.Dropped;
            var wanted = Copies.Wanted(owner, problemId, other.Id);
            var stored = other.Linked.FirstOrDefault(copy => copy.ProblemId == problemId);
            if (wanted == stored) return new Ending(EffectState.Sent);
            var commit = new GpoCommit
            {
                GpoId = other.Id, Read = other, Puts = wanted is null ? [] : [wanted], Deletes = wanted is null ? [stored!] : [],
            };
            if (await store.CommitAsync(commit, cancellation) == CommitResult.Done) return new Ending(EffectState.Sent);
        }

        return Ending.Later("Conflict", null);
    }
}
