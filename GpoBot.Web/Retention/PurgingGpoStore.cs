using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using NodaTime;

namespace GpoBot.Web.Retention;

/// <summary>Has the rules of retention look at each group from the night on which it came.</summary>
public sealed class PurgingGpoStore(IGpoStore inner, TimeProvider time) : IGpoStore
{
    public Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation) => inner.CommitAsync(
        commit.Read is null && commit.Puts.OfType<Group>().FirstOrDefault() is { } group ? commit with { Pointers = [.. commit.Pointers, FirstLook(group)] } : commit,
        cancellation);

    public Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation) => inner.LoadAsync(gpoId, cancellation);

    public IAsyncEnumerable<GpoRow> ReadHistoryAsync(string gpoId, string prefix, CancellationToken cancellation) =>
        inner.ReadHistoryAsync(gpoId, prefix, cancellation);

    public Task<Gpo> WithPastAsync(Gpo gpo, IReadOnlyList<string> prefixes, CancellationToken cancellation) =>
        inner.WithPastAsync(gpo, prefixes, cancellation);

    public Task<TurnMarker?> FindTurnAsync(string gpoId, string turnId, CancellationToken cancellation) =>
        inner.FindTurnAsync(gpoId, turnId, cancellation);

    public IAsyncEnumerable<string> ListIdsAsync(CancellationToken cancellation) => inner.ListIdsAsync(cancellation);

    private DuePointer FirstLook(Group group)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return new DuePointer(PurgeNight.After(now, group.Id, group.TimeZone, now.InZone(group.TimeZone).Date), group.Id, DuePointer.Purge);
    }
}
