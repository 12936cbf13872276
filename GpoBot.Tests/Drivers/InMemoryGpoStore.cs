using System.Globalization;
using System.Runtime.CompilerServices;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Tests.Drivers;

/// <summary>The memory of the GPOs without a disk, with the same conflicts as a real one.</summary>
internal sealed class InMemoryGpoStore(InMemoryDueAgenda agenda) : IGpoStore
{
    private readonly Dictionary<string, SortedDictionary<string, Stored>> _partitions = new(StringComparer.Ordinal);
    private int _versions;

    public int CommitCount { get; private set; }

    public Task<Gpo?> LoadAsync(string gpoId, CancellationToken cancellation)
    {
        var live = Partition(gpoId).Where(r => GpoRow.IsLive(r.Key)).ToList();
        var found = live.Any(r => r.Value.Row is Group)
            ? new Gpo(live.Select(r => r.Value.Row), live.ToDictionary(r => r.Key, r => r.Value.ETag))
            : null;
        return Task.FromResult(found);
    }

    public async Task<CommitResult> CommitAsync(GpoCommit commit, CancellationToken cancellation)
    {
        foreach (var pointer in commit.Pointers) await agenda.AddAsync(pointer, cancellation);
        var rows = Partition(commit.GpoId);
        if (commit.Turn is { } turn && rows.ContainsKey(turn.RowKey)) return CommitResult.AlreadyDone;

        var puts = commit.Turn is null ? commit.Puts : [.. commit.Puts, commit.Turn];
        Assert.InRange(puts.Count + commit.Deletes.Count, 1, 100);
        if (!puts.All(row => MayPut(rows, commit.Read, row)) || !commit.Deletes.All(row => Unchanged(rows, commit.Read, row)))
            return CommitResult.Conflict;

        foreach (var row in puts) rows[row.RowKey] = new Stored(row, (++_versions).ToString(CultureInfo.InvariantCulture));
        foreach (var row in commit.Deletes) rows.Remove(row.RowKey);
        CommitCount++;
        return CommitResult.Done;
    }

    public async IAsyncEnumerable<GpoRow> ReadHistoryAsync(
        string gpoId, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var (key, stored) in Partition(gpoId).ToList())
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal)) yield return stored.Row;
        }
    }

    public Task<Gpo> WithPastAsync(Gpo gpo, IReadOnlyList<string> prefixes, CancellationToken cancellation)
    {
        var past = Partition(gpo.Id).Where(r => prefixes.Any(prefix => r.Key.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        return Task.FromResult(gpo.WithPast([.. past.Select(r => r.Value.Row)], past.ToDictionary(r => r.Key, r => r.Value.ETag)));
    }

    public Task<TurnMarker?> FindTurnAsync(string gpoId, string turnId, CancellationToken cancellation) =>
        Task.FromResult(Partition(gpoId).GetValueOrDefault("t.turn." + turnId)?.Row as TurnMarker);

    public async IAsyncEnumerable<string> ListIdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in _partitions.Keys.Order(StringComparer.Ordinal).ToList())
        {
            if (await LoadAsync(id, cancellation) is not null) yield return id;
        }
    }

    /// <summary>Every row of the partition by key, history included.</summary>
    public IReadOnlyList<GpoRow> AllRows(string gpoId) => [.. Partition(gpoId).Values.Select(s => s.Row)];

    private static bool MayPut(SortedDictionary<string, Stored> rows, Gpo? read, GpoRow row) =>
        read?.ETags.ContainsKey(row.RowKey) == true ? Unchanged(rows, read, row) : !rows.ContainsKey(row.RowKey);

    private static bool Unchanged(SortedDictionary<string, Stored> rows, Gpo? read, GpoRow row) =>
        rows.TryGetValue(row.RowKey, out var stored)
        && read is not null && read.ETags.GetValueOrDefault(row.RowKey) == stored.ETag;

    private SortedDictionary<string, Stored> Partition(string gpoId)
    {
        if (!_partitions.TryGetValue(gpoId, out var rows))
            _partitions[gpoId] = rows = new SortedDictionary<string, Stored>(StringComparer.Ordinal);
        return rows;
    }

    private sealed record Stored(GpoRow Row, string ETag);
}
