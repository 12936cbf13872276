using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>Tells the worker of every stored decision, so that a card reaches the other person at once.</summary>
public sealed class SignallingGpoStore(IGpoStore inner, DueSignal signal) : IGpoStore
{
    public async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        var result = await inner.CommitAsync(commit, cancellation);
        if (result == CommitResult.Done && commit.Pointers.Count > 0) signal.Raise();
        return result;
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
