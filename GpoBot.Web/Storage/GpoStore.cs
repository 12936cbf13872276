using System.Runtime.CompilerServices;
using GpoBot.Core.Audit;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>A GPO is a partition, a decision a transaction on it, which gives it a new <see cref="GpoVersion"/>.</summary>
/// <param name="known">What stood there before; without it every GPO is read whole each time.</param>
public sealed class GpoStore(ITableStore store, IDueAgenda agenda, KnownGpos? known = null) : IGpoStore
{
    private const string GroupKey = "a.group";

    public async Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation)
    {
        // People type ids: what cannot be a key is not there, rather than an error.
        if (!TableRules.IsKey(gpoId)) return null;
        var before = known?.Find(gpoId);
        if (before is not null && known!.IsFresh(before) && await StandsAsync(before, cancellation)) return before.Gpo;
        var at = known?.Now() ?? 0;
        var found = new GpoReading(before?.Gpo);
        var live = new RowQuery { Partition = gpoId, RowBefore = GpoRow.HistoryStart };
        await foreach (var row in store.QueryAsync(TableNames.Gpo, live, cancellation)) found.Add(row);
        if (!found.Rows.OfType<Group>().Any()) return null;
        var gpo = new Gpo(found.Rows, found.Tags) { Unread = found.Unread };
        if (found.Version is { } version) known?.Keep(new KnownGpo(gpo, version, at));
        return gpo;
    }

    public async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        var changes = ChangesOf(commit);
        if (changes.Count >= TableRules.MostOperations)
            throw new ArgumentException($"A decision on {commit.GpoId} has {changes.Count} rows, but a transaction holds " +
                $"{TableRules.MostOperations - 1} beside the version: commit it in parts.");
        if (changes.Count == 0)
        {
            if (commit.Pointers.Count > 0) await agenda.AddAllAsync(commit.Pointers, cancellation);
            return CommitResult.Done;
        }

        var result = await WriteAsync(commit, changes, cancellation);
        if (result.Done) return CommitResult.Done;
        // The store names one row in conflict; whether this turn was stored before may hide behind another one.
        return commit.Turn is { } turn && await FindTurnAsync(commit.GpoId, turn.TurnId, cancellation) is not null
            ? CommitResult.AlreadyDone : CommitResult.Conflict;
    }

    public async IAsyncEnumerable<GpoRow> ReadHistoryAsync(
        string gpoId, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!TableRules.IsKey(gpoId)) yield break;
        var past = new RowQuery { Partition = gpoId, RowFrom = prefix, RowBefore = RowQuery.EndOf(prefix) };
        await foreach (var row in store.QueryAsync(TableNames.Gpo, past, cancellation))
            if (GpoRows.Read(row) is { } known) yield return known;
    }

    public async Task<Gpo> WithPastAsync(Gpo gpo, IReadOnlyList<string> prefixes, CancellationToken cancellation)
    {
        var found = new GpoReading();
        foreach (var prefix in prefixes)
        {
            var past = new RowQuery { Partition = gpo.Id, RowFrom = prefix, RowBefore = RowQuery.EndOf(prefix) };
            await foreach (var row in store.QueryAsync(TableNames.Gpo, past, cancellation)) found.Add(row);
        }

        return gpo.WithPast(found.Rows, found.Tags, found.Unread);
    }

    public async Task<TurnMarker?> FindTurnAsync(string gpoId, string turnId, CancellationToken cancellation)
    {
        if (!TableRules.IsKey(gpoId)) return null;
        var row = await store.FindAsync(TableNames.Gpo, gpoId, new TurnMarker(turnId, "").RowKey, cancellation);
        return row is null ? null : GpoRows.Read(row) as TurnMarker;
    }

    public async IAsyncEnumerable<string> ListIdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var groups = new RowQuery { RowFrom = GroupKey, RowBefore = RowQuery.EndOf(GroupKey) };
        await foreach (var row in store.QueryAsync(TableNames.Gpo, groups, cancellation)) yield return row.PartitionKey;
    }

    private async Task<bool> StandsAsync(KnownGpo before, CancellationToken cancellation)
    {
        var (version, chain) = ((string?)null, (string?)null);
        await foreach (var row in store.QueryAsync(TableNames.Gpo, GpoVersion.Query(before.Gpo.Id), cancellation))
        {
            if (row.RowKey == GpoVersion.Key) version = GpoVersion.Of(row);
            else if (row.RowKey == AuditChain.Key) chain = row.ETag;
        }

        return version == before.Version && chain == before.Gpo.ETags.GetValueOrDefault(AuditChain.Key);
    }

    private async Task<WriteResult> WriteAsync(GpoCommit commit, List<TableChange> changes, CancellationToken cancellation)
    {
        var pointed = new PointedWrite(store, agenda, commit.Pointers);
        var before = known?.Find(commit.GpoId);
        var next = GpoVersion.Next(commit.GpoId);
        if (before is not null && ReferenceEquals(before.Gpo, commit.Read))
        {
            // Only if nobody came between is it known what stands there now.
            var alone = await pointed.RunAsync([.. changes, TableChange.Replace(next, before.Gpo.ETags[GpoVersion.Key])], cancellation);
            if (alone.Done)
            {
                known!.Keep(KnownChange.After(before, changes, alone.ETags, next));
                return alone;
            }

            known!.Forget(commit.GpoId);
            if (alone.ConflictAt < changes.Count) return alone;
        }

        // Two decisions on different rows do not disturb each other.
        known?.Forget(commit.GpoId);
        return await pointed.RunAsync([.. changes, TableChange.Upsert(next)], cancellation);
    }

    private static List<TableChange> ChangesOf(GpoCommit commit)
    {
        var tags = commit.Read?.ETags;
        List<TableChange> changes = [];
        if (commit.Turn is { } turn) changes.Add(TableChange.Insert(GpoRows.Write(commit.GpoId, turn)));
        foreach (var put in commit.Puts)
        {
            var row = GpoRows.Write(commit.GpoId, put, KeptOf(put, commit));
            changes.Add(tags?.GetValueOrDefault(put.RowKey) is { } tag ? TableChange.Replace(row, tag) : TableChange.Insert(row));
        }
        if (commit.Head is { } head)
        {
            var row = GpoRows.Write(commit.GpoId, head.Chain, head.Unread as IReadOnlyDictionary<string, object>);
            changes.Add(head.Tag is { } tag ? TableChange.Replace(row, tag) : TableChange.Insert(row));
        }
        foreach (var gone in commit.Deletes)
            changes.Add(TableChange.Delete(commit.GpoId, gone.RowKey, tags?.GetValueOrDefault(gone.RowKey)));
        return changes;
    }

    // A row that goes to history, or comes back, changes the first letter of its key and stays the same thing.
    private static IReadOnlyDictionary<string, object>? KeptOf(GpoRow put, GpoCommit commit)
    {
        if (commit.Read?.Unread.Properties is not { Count: > 0 } all) return null;
        var moved = commit.Deletes.FirstOrDefault(gone => gone.RowKey.AsSpan(1).SequenceEqual(put.RowKey.AsSpan(1)));
        return all.GetValueOrDefault(moved?.RowKey ?? put.RowKey) as IReadOnlyDictionary<string, object>;
    }
}
