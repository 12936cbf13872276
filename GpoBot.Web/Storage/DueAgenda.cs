using System.Globalization;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// The agenda as rows in partitions of one hour (UTC), so that looking for what is due reads no future. A claim is a
/// replacement bound to the version read: two claimants of one pointer cannot both succeed.
/// </summary>
public sealed class DueAgenda(ITableStore store) : IDueAgenda
{
    private const int PageSize = 100;

    public async Task AddAsync(DuePointer pointer, CancellationToken cancellation)
    {
        var row = RowOf(pointer);
        while (true)
        {
            if ((await WriteAsync(TableChange.Insert(row), cancellation)).Done) return;
            // Somebody may be at work on what this pointer meant before: a new version outlives that work.
            var found = await store.FindAsync(TableNames.Due, row.PartitionKey, row.RowKey, cancellation);
            if (found is null) continue;
            if (HeldUntil(found) is not { } held) return;
            if ((await WriteAsync(TableChange.Replace(RowOf(pointer, held), found.ETag), cancellation)).Done) return;
        }
    }

    public async Task<IReadOnlyList<ClaimedPointer>> ClaimAsync(
        Instant now, Duration lease, int most, CancellationToken cancellation)
    {
        List<ClaimedPointer> claimed = [];
        if (most <= 0) return claimed;
        var due = new RowQuery { PartitionBefore = Bucket(now + Duration.FromHours(1)), PageSize = PageSize };
        await foreach (var row in store.QueryAsync(TableNames.Due, due, cancellation))
        {
            var pointer = PointerOf(row);
            if (pointer.At > now) break;
            if (HeldUntil(row) > now) continue;
            var held = await WriteAsync(TableChange.Replace(RowOf(pointer, now + lease), row.ETag), cancellation);
            if (held.Done) claimed.Add(new(pointer, held.ETags[0]));
            if (claimed.Count == most) break;
        }
        return claimed;
    }

    public async Task CompleteAsync(ClaimedPointer claimed, CancellationToken cancellation)
    {
        var row = RowOf(claimed.Pointer);
        await WriteAsync(TableChange.Delete(row.PartitionKey, row.RowKey, claimed.Tag), cancellation);
    }

    public Task PutOffAsync(ClaimedPointer claimed, Instant until, CancellationToken cancellation) =>
        WriteAsync(TableChange.Replace(RowOf(claimed.Pointer, until), claimed.Tag), cancellation);

    public async Task<Instant?> NextAsync(CancellationToken cancellation)
    {
        Instant? next = null;
        await foreach (var row in store.QueryAsync(TableNames.Due, new RowQuery { PageSize = PageSize }, cancellation))
        {
            var at = PointerOf(row).At;
            // In order of their moments: what follows can be claimed no sooner.
            if (next <= at) break;
            var claimable = HeldUntil(row) is { } held ? Instant.Max(at, held) : at;
            next = next is { } known ? Instant.Min(known, claimable) : claimable;
        }
        return next;
    }

    private Task<WriteResult> WriteAsync(TableChange change, CancellationToken cancellation) =>
        store.WriteAsync(TableNames.Due, [change], cancellation);

    private static TableRow RowOf(DuePointer pointer, Instant? heldUntil = null) =>
        new RowWriter(Bucket(pointer.At), $"{pointer.At.ToUnixTimeTicks():x16}.{pointer.GpoId}.{pointer.EffectId}")
            .Moment("At", pointer.At).Text("GpoId", pointer.GpoId).Text("EffectId", pointer.EffectId)
            .Moment("HeldUntil", heldUntil).Row;

    private static DuePointer PointerOf(TableRow row)
    {
        var read = new RowReader(row);
        return new(read.Moment("At"), read.Text("GpoId"), read.OptionalText("EffectId"));
    }

    private static Instant? HeldUntil(TableRow row) => new RowReader(row).OptionalMoment("HeldUntil");

    private static string Bucket(Instant at) => at.ToDateTimeUtc().ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
