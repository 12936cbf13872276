using System.Runtime.CompilerServices;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>A GPO is a partition, a decision a transaction on it.</summary>
/// <param name="rows">What was read before; without it every row is taken apart each time.</param>
public sealed class GpoStore(ITableStore store, IDueAgenda agenda, KnownRows? rows = null) : IGpoStore
{
    private const string GroupKey = "a.group";

    public async Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation)
    {
        // People type ids: what cannot be a key is not there, rather than an error.
        if (!TableRules.IsKey(gpoId)) return null;
        var known = rows?.Find(gpoId);
        var found = new GpoReading(known);
        var live = new RowQuery { Partition = gpoId, RowBefore = GpoRow.HistoryStart };
        await foreach (var row in store.QueryAsync(TableNames.Gpo, live, cancellation)) found.Add(row);
        if (found.IsAsKnown) return known!.Gpo;
        var gpo = found.Rows.OfType<Group>().Any() ? new Gpo(found.Rows, found.Tags) { Unread = found.Unread } : null;
        rows?.Keep(gpoId, new(found.All, gpo));
        return gpo;
    }

    public async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        var changes = ChangesOf(commit);
        if (changes.Count > TableRules.MostOperations)
            throw new ArgumentException($"A decision on {commit.GpoId} has {changes.Count} rows, but a transaction holds " +
                $"{TableRules.MostOperations}: commit it in parts.");
        if (commit.Pointers.Count > 0) await agenda.AddAllAsync(commit.Pointers, cancellation);
        if (changes.Count == 0) return CommitResult.Done;
        var result = await store.WriteAsync(TableNames.Gpo, changes, cancellation);
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
