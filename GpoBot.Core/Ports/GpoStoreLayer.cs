using GpoBot.Core.Groups;

namespace GpoBot.Core.Ports;

/// <summary>A layer over another store, which passes on whatever it does not do in its own way.</summary>
public abstract class GpoStoreLayer(IGpoStore inner) : IGpoStore
{
    protected IGpoStore Inner => inner;

    public virtual Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation) => inner.LoadAsync(gpoId, cancellation);

    public virtual Task<Gpo?> LoadToDecideAsync(string gpoId, CancellationToken cancellation) => inner.LoadToDecideAsync(gpoId, cancellation);

    public virtual Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation) => inner.CommitAsync(commit, cancellation);

    public IAsyncEnumerable<GpoRow> ReadHistoryAsync(string gpoId, string prefix, CancellationToken cancellation) =>
        inner.ReadHistoryAsync(gpoId, prefix, cancellation);

    public Task<Gpo> WithPastAsync(Gpo gpo, IReadOnlyList<string> prefixes, CancellationToken cancellation) =>
        inner.WithPastAsync(gpo, prefixes, cancellation);

    public Task<TurnMarker?> FindTurnAsync(string gpoId, string turnId, CancellationToken cancellation) =>
        inner.FindTurnAsync(gpoId, turnId, cancellation);

    public IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellation) => inner.ListIdsAsync(cancellation);
}
