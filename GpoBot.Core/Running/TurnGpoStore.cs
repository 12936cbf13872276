using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Core.Running;

/// <summary>
/// Lets a decision stand on what its own turn has read a moment before, instead of reading it a second time. Nothing is kept beyond the
/// turn, and what was stored in this process meanwhile is always read; what another process stored is found out by the versions of the
/// rows, as ever, and then all is read and decided again.
/// </summary>
public sealed class TurnGpoStore(IGpoStore inner) : GpoStoreLayer(inner)
{
    private const int Gates = 1024;

    // How often something was stored, for all GPOs of one hash together: one that is not the same too often costs a reading, no more.
    private readonly long[] _stored = new long[Gates];

    public override async Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation)
    {
        var mark = Volatile.Read(ref Stored(gpoId));
        var gpo = await Inner.LoadAsync(gpoId, cancellation);
        if (gpo is not null) TurnScope.Current?.Note(gpo, mark);
        return gpo;
    }

    public override async Task<Gpo?> LoadToDecideAsync(string gpoId, CancellationToken cancellation) =>
        TurnScope.Current?.Take(gpoId, Volatile.Read(ref Stored(gpoId))) ?? await Inner.LoadAsync(gpoId, cancellation);

    public override async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        try
        {
            return await Inner.CommitAsync(commit, cancellation);
        }
        finally
        {
            // Even one that failed may have been stored.
            Interlocked.Increment(ref Stored(commit.GpoId));
        }
    }

    private ref long Stored(string gpoId) => ref _stored[gpoId.GetHashCode(StringComparison.Ordinal) & (Gates - 1)];
}
