using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// The agenda as rows in partitions of one hour (UTC), so that looking for what is due reads no future. A claim is a
/// replacement bound to the version read: two claimants of one pointer cannot both succeed. What is put off moves to its new
/// moment, so that the head of the agenda stays short whatever fails. A row that cannot be read is passed over: it must not keep
/// every instance from all the others.
/// </summary>
/// <param name="random">Between 0 and 1; chooses among what is due.</param>
public sealed partial class DueAgenda(ITableStore store, Func<double>? random = null, ILogger<DueAgenda>? logger = null) : IDueAgenda, IPointerRows
{
    private const int SmallestPool = 128;

    // Every conflict is somebody's claim that succeeded: it ends by itself, unless the store is out of its mind.
    private const int Tries = 100;
    private readonly Func<double> _random = random ?? Random.Shared.NextDouble;
    private readonly ILogger _logger = logger ?? NullLogger<DueAgenda>.Instance;
    private readonly ConcurrentDictionary<(string Partition, string Key), bool> _unreadable = new();

    public Task AddAsync(DuePointer pointer, CancellationToken cancellation) =>
        StandAsync(new DueRow(pointer, pointer.At), cancellation);

    public async Task AddAllAsync(IReadOnlyCollection<DuePointer> pointers, CancellationToken cancellation)
    {
        await Task.WhenAll(Batches(Missing(pointers)).Select(async batch =>
        {
            var there = await WriteManyAsync(batch, row => row.Insert(), cancellation);
            foreach (var row in there) await StandAsync(row, cancellation);
        }));
    }

    public IReadOnlyList<DuePointer> Missing(IReadOnlyCollection<DuePointer> pointers) => [.. pointers.Distinct()];

    public IReadOnlyList<TableWrite> RowsOf(IReadOnlyCollection<DuePointer> pointers) =>
    [
        .. Batches(pointers).Select(batch => new TableWrite(TableNames.Due, [.. batch.Select(row => row.Insert())])),
    ];

    public void Stood(IReadOnlyCollection<DuePointer> pointers)
    {
    }

    public async Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(
        Instant now, Duration lease, int most, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries && most > 0; attempt++)
        {
            var chosen = (await ReadAsync(now, most, cancellation)).Take(most, _random);
            if (chosen.Count == 0) break;
            List<ClaimedPointer> claimed = [];
            foreach (var batch in Batches(chosen.Select(row => row with { HeldUntil = now + lease })))
                claimed.AddRange(await HoldAsync(batch, cancellation));
            if (claimed.Count > 0) return [.. claimed.OrderBy(one => one.StandsAt)];
        }

        return [];
    }

    public Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation) =>
        WriteAsync(DueRow.Of(claimed).Delete(), cancellation);

    public Task CompleteAllAsync(IReadOnlyCollection<ClaimedPointer> claimed, CancellationToken cancellation) =>
        Task.WhenAll(Batches(claimed.Select(DueRow.Of)).Select(batch => WriteManyAsync(batch, row => row.Delete(), cancellation)));

    public async Task PutOffAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation)
    {
        var row = DueRow.Of(claimed);
        if (until == row.StandsAt)
        {
            await WriteAsync(row.Replace(), cancellation);
            return;
        }

        // First there, then no longer here: cut off in between it stands twice, which does no harm.
        var moved = row with { StandsAt = until };
        var tag = await StandAsync(moved, cancellation);
        var left = await WriteAsync(row.Delete(), cancellation);
        if (!left.Done && tag is not null) await WriteAsync((moved with { ETag = tag }).Delete(), cancellation);
    }

    public async Task<Instant?> NextAsync(CancellationToken cancellation)
    {
        Instant? next = null;
        await foreach (var row in QueryAsync(new RowQuery { PageSize = SmallestPool }, cancellation))
        {
            // In order of their moments: what follows can be claimed no sooner.
            if (next <= row.StandsAt) break;
            var claimable = row.HeldUntil is { } held ? Instant.Max(row.StandsAt, held) : row.StandsAt;
            next = next is { } known ? Instant.Min(known, claimable) : claimable;
        }
        return next;
    }

    public async Task<Instant?> OldestAsync(CancellationToken cancellation)
    {
        await foreach (var first in QueryAsync(new RowQuery { PageSize = 1 }, cancellation)) return first.StandsAt;
        return null;
    }

    private async Task<DueChoice> ReadAsync(Instant now, int most, CancellationToken cancellation)
    {
        var pool = Math.Min(Math.Max(SmallestPool, 4 * most), RowQuery.LargestPage);
        var choice = new DueChoice(now, pool);
        var due = new RowQuery
        {
            PartitionBefore = DueRow.BucketOf(now + Duration.FromHours(1)), RowBefore = DueRow.OrderOf(now + Duration.FromTicks(1)), PageSize = pool,
        };
        await foreach (var row in QueryAsync(due, cancellation))
        {
            choice.Add(row);
            if (choice.IsFull) break;
        }
        return choice;
    }

    /// <summary>Where somebody was faster, they are at work on that GPO: it is left to them.</summary>
    private async Task<IEnumerable<ClaimedPointer>> HoldAsync(IReadOnlyList<DueRow> rows, CancellationToken cancellation)
    {
        var left = rows.ToList();
        while (left.Count > 0)
        {
            var held = await store.WriteAsync(TableNames.Due, [.. left.Select(row => row.Replace())], cancellation);
            if (held.Done) return left.Select((row, at) => new ClaimedPointer(row.Pointer, held.ETags[at]) { StandsAt = row.StandsAt });
            var lost = left[held.ConflictAt].Pointer.GpoId;
            left.RemoveAll(row => row.Pointer.GpoId == lost);
        }
        return [];
    }

    /// <summary>Makes the row stand; its version when it was not there before.</summary>
    private async Task<string?> StandAsync(DueRow row, CancellationToken cancellation)
    {
        while (true)
        {
            if (await WriteAsync(row.Insert(), cancellation) is { Done: true } inserted) return inserted.ETags[0];
            // Somebody may be at work on what this pointer meant before: a new version outlives that work.
            var found = await store.FindAsync(TableNames.Due, row.Partition, row.Key, cancellation);
            if (found is null) continue;
            // What cannot be read stands in its place, and is put right.
            var known = DueRow.TryRead(found);
            if (known is { HeldUntil: null }) return null;
            if ((await WriteAsync((known ?? row with { ETag = found.ETag }).Replace(), cancellation)).Done) return null;
        }
    }

    /// <summary>Writes all but those in conflict, which it gives back.</summary>
    private async Task<IReadOnlyList<DueRow>> WriteManyAsync(
        IReadOnlyList<DueRow> rows, Func<DueRow, TableChange> change, CancellationToken cancellation)
    {
        var left = rows.ToList();
        List<DueRow> refused = [];
        while (left.Count > 0)
        {
            var written = await store.WriteAsync(TableNames.Due, [.. left.Select(change)], cancellation);
            if (written.Done) break;
            refused.Add(left[written.ConflictAt]);
            left.RemoveAt(written.ConflictAt);
        }
        return refused;
    }

    private async IAsyncEnumerable<DueRow> QueryAsync(RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var found in store.QueryAsync(TableNames.Due, query, cancellation))
        {
            if (DueRow.TryRead(found) is { } row) yield return row;
            else if (_unreadable.TryAdd((found.PartitionKey, found.RowKey), true)) Log.Unreadable(_logger, found.PartitionKey, found.RowKey);
        }
    }

    private static IEnumerable<DueRow[]> Batches(IEnumerable<DuePointer> pointers) => Batches(pointers.Select(pointer => new DueRow(pointer, pointer.At)));

    private static IEnumerable<DueRow[]> Batches(IEnumerable<DueRow> rows) =>
        rows.GroupBy(row => row.Partition).SelectMany(bucket => bucket.Chunk(TableRules.MostOperations));

    private Task<WriteResult> WriteAsync(TableChange change, CancellationToken cancellation) =>
        store.WriteAsync(TableNames.Due, [change], cancellation);

    private static partial class Log
    {
        [LoggerMessage(79, LogLevel.Error, "A row of the table due cannot be read and is passed over: {Partition} {Row}")]
        public static partial void Unreadable(ILogger logger, string partition, string row);
    }
}
