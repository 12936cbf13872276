using GpoBot.Core.Ports;

namespace GpoBot.Tests.Drivers;

/// <summary>A way to a store on which something happens just before a transaction: a power failure, or somebody faster.</summary>
/// <param name="before">Gets the number of the transaction on this way, from 0.</param>
internal sealed class WatchedStore(IGpoStore inner, Func<int, Task> before) : GpoStoreLayer(inner)
{
    private int _commits;

    /// <summary>A way that is cut after some transactions.</summary>
    public static WatchedStore DyingAfter(IGpoStore inner, int transactions) => new(
        inner, number => number < transactions ? Task.CompletedTask : throw new IOException("The machine is gone."));

    public override async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        await before(_commits++);
        return await Inner.CommitAsync(commit, cancellation);
    }
}
