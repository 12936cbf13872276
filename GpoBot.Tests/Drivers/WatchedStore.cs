using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Drivers;

/// <summary>A way to a store on which something happens just before a transaction: a power failure, or somebody faster.</summary>
/// <param name="before">Gets the number of the transaction on this way, from 0.</param>
internal sealed class WatchedStore(IGpoStore inner, Func<int, Task> before) : IGpoStore
{
    private int _commits;

    /// <summary>A way that is cut after some transactions.</summary>
    public static WatchedStore DyingAfter(IGpoStore inner, int transactions) => new(
        inner, number => number < transactions ? Task.CompletedTask : throw new IOException("The machine is gone."));

    public async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        await before(_commits++);
        return await inner.CommitAsync(commit, cancellation);
    }

    public Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation) => inner.LoadAsync(gpoId, cancellation);

    public IAsyncEnumerable<GpoRow> ReadHistoryAsync(string gpoId, string prefix, CancellationToken cancellation) =>
        inner.ReadHistoryAsync(gpoId, prefix, cancellation);

    public Task<Gpo> WithPastAsync(Gpo gpo, IReadOnlyList<string> prefixes, CancellationToken cancellation) =>
        inner.WithPastAsync(gpo, prefixes, cancellation);

    public Task<TurnMarker?> FindTurnAsync(string gpoId, string turnId, CancellationToken cancellation) =>
        inner.FindTurnAsync(gpoId, turnId, cancellation);

    public IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellation) => inner.ListIdsAsync(cancellation);
}
