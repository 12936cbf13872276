using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>
/// The sums of each directorate, in a partition of their own beside the facts they are made of. The facts are the truth: they are written
/// first, and each of the sums says of which facts it is. Whoever finds others than these sums the directorate anew.
/// </summary>
internal sealed class SumsRows(ITableStore store)
{
    /// <summary>No directorate begins like this.</summary>
    public const string Partition = "~sums";

    /// <summary>Says that every directorate has been summed.</summary>
    private const string Complete = "-complete";

    private const int Tries = 8;
    private const int Chunk = 60_000;

    // A row holds a megabyte. A directorate that needs more is counted from its facts.
    private const int Most = 700_000;

    private static long PrintOf(string facts) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));

    /// <summary>Of the whole country; null as long as not every directorate has been summed.</summary>
    /// <param name="facts">Those of one partition, for sums that cannot be read here.</param>
    public async Task<IReadOnlyList<DirectorateSums>?> ReadAsync(Func<string, Task<IReadOnlyList<GpoFacts>?>> facts, CancellationToken cancellation)
    {
        List<DirectorateSums> all = [];
        var complete = false;
        await foreach (var row in store.QueryAsync(TableNames.Totals, new RowQuery { Partition = Partition }, cancellation))
        {
            if (row.RowKey == Complete) complete = true;
            else if (Read(row) is { } sums && IsOne(sums)) all.Add(sums);
            else if (await facts(row.RowKey) is { } found) all.AddRange(Sum(found.Select(one => (one, 0L))));
            else return null;
        }

        return complete ? all : null;
    }

    /// <summary>Brings the sums up to facts that have just been stored.</summary>
    /// <param name="former">What was stored before; null when nothing was.</param>
    public async Task FollowAsync(string partition, WrittenFacts? former, WrittenFacts now, CancellationToken cancellation)
    {
        var (facts, print) = (now.Facts, PrintOf(now.Json));
        var before = former is null ? (long?)null : PrintOf(former.Json);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var row = await store.FindAsync(TableNames.Totals, Partition, partition, cancellation);
            var sums = row is null ? null : Read(row);
            var summed = sums?.PrintOf(facts.GpoId);
            if (summed == print) return;
            // A difference can only be taken from what was summed; from anything else, all is summed anew.
            var next = sums is not null && summed == before ? sums.With(former?.Facts, facts, print) : await AnewAsync(partition, cancellation);
            if (next is null || await StoreAsync(partition, next, row, cancellation)) return;
        }

        throw Disturbed();
    }

    /// <summary>Sums a directorate anew, from the facts that are stored.</summary>
    public async Task SumAsync(string partition, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var row = await store.FindAsync(TableNames.Totals, Partition, partition, cancellation);
            if (await AnewAsync(partition, cancellation) is not { } sums || await StoreAsync(partition, sums, row, cancellation)) return;
        }

        throw Disturbed();
    }

    /// <summary>Sums all directorates anew; from then on reports are made of them.</summary>
    public async Task SumAllAsync(CancellationToken cancellation)
    {
        var partitions = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in store.QueryAsync(TableNames.Totals, new RowQuery(), cancellation))
            if (row.PartitionKey != Partition) partitions.Add(row.PartitionKey);
            else if (row.RowKey != Complete) partitions.Add(row.RowKey);
        foreach (var partition in partitions) await SumAsync(partition, cancellation);
        await store.WriteAsync(TableNames.Totals, [TableChange.Upsert(new TableRow(Partition, Complete, new Dictionary<string, object> { ["Shape"] = SumsBytes.Shape }))], cancellation);
    }

    public async Task<bool> IsCompleteAsync(CancellationToken cancellation) =>
        await store.FindAsync(TableNames.Totals, Partition, Complete, cancellation) is { } row && new RowReader(row).Number("Shape") == SumsBytes.Shape;

    // Names that differ by a sign keys cannot have share a partition; what is shown keeps them apart.
    private static bool IsOne(DirectorateSums sums) => sums.Groups.All(group => (group.Card.Directorate ?? "") == sums.Directorate);

    // The facts are there; whoever ordered the count asks again.
    private static StorageException Disturbed() => new($"the sums of a directorate met a conflict {Tries} times");

    private static IEnumerable<DirectorateSums> Sum(IEnumerable<(GpoFacts Facts, long Print)> facts) =>
        facts.GroupBy(one => one.Facts.Directorate ?? "", StringComparer.Ordinal).Select(one => DirectorateSums.Of(one.Key, one));

    // Null: facts of a shape that a newer version wrote; that version sums them.
    private async Task<DirectorateSums?> AnewAsync(string partition, CancellationToken cancellation)
    {
        List<(GpoFacts, long)> all = [];
        await foreach (var row in store.QueryAsync(TableNames.Totals, new RowQuery { Partition = partition }, cancellation))
        {
            if (Totals.Read(row).Facts is not { } facts) return null;
            all.Add((facts, PrintOf(FactsJson.Write(facts))));
        }

        return DirectorateSums.Of(all.Count == 0 ? "" : all[0].Item1.Directorate ?? "", all);
    }

    private static DirectorateSums? Read(TableRow row)
    {
        if (new RowReader(row).Number("Shape") != SumsBytes.Shape) return null;
        using var bytes = new MemoryStream();
        for (var part = 1; row.Properties.TryGetValue(RowWriter.NameOf("Sums", part), out var chunk) && chunk is byte[] some; part++) bytes.Write(some);
        return bytes.Length == 0 ? null : SumsBytes.Read(bytes.ToArray());
    }

    private async Task<bool> StoreAsync(string partition, DirectorateSums sums, TableRow? read, CancellationToken cancellation)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal) { ["Shape"] = SumsBytes.Shape };
        var bytes = SumsBytes.Write(sums);
        var parts = bytes.Length > Most ? [] : bytes.Chunk(Chunk).ToArray();
        for (var at = 0; at < parts.Length; at++) properties[RowWriter.NameOf("Sums", at + 1)] = parts[at];
        var row = new TableRow(Partition, partition, properties);
        var change = read is null ? TableChange.Insert(row) : TableChange.Replace(row, read.ETag);
        return (await store.WriteAsync(TableNames.Totals, [change], cancellation)).Done;
    }
}

/// <summary>Facts, and what they are as JSON.</summary>
internal sealed record WrittenFacts(GpoFacts Facts, string Json)
{
    public static WrittenFacts? Of(GpoFacts? facts) => facts is null ? null : new WrittenFacts(facts, FactsJson.Write(facts));
}
