using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>
/// A row per GPO in the partition of its directorate; the facts as compact JSON, with the number of their shape beside them. In a
/// partition apart, the sums of each directorate.
/// </summary>
public sealed class Totals(ITableStore store) : ITotals
{
    private const string None = "-";
    private readonly SumsRows _sums = new(store);

    public async Task<IReadOnlyList<KeptFacts>> ReadAsync(string? directorate, CancellationToken cancellation)
    {
        List<KeptFacts> kept = [];
        var query = directorate is null ? new RowQuery() : new RowQuery { Partition = PartitionOf(directorate) };
        await foreach (var row in store.QueryAsync(TableNames.Totals, query, cancellation))
            if (row.PartitionKey != SumsRows.Partition) kept.Add(Read(row));
        return kept;
    }

    public Task<IReadOnlyList<DirectorateSums>?> ReadSumsAsync(CancellationToken cancellation) =>
        _sums.ReadAsync(partition => FactsInAsync(partition, cancellation), cancellation);

    public Task SumAsync(CancellationToken cancellation) => _sums.SumAllAsync(cancellation);

    public Task<bool> AreSummedAsync(CancellationToken cancellation) => _sums.IsCompleteAsync(cancellation);

    public async Task<KeptFacts?> FindAsync(string? directorate, string gpoId, CancellationToken cancellation) =>
        await store.FindAsync(TableNames.Totals, PartitionOf(directorate), gpoId, cancellation) is { } row ? Read(row) : null;

    public async Task<bool> StoreAsync(GpoFacts facts, KeptFacts? read, CancellationToken cancellation)
    {
        var partition = PartitionOf(facts.Directorate);
        var (now, former) = (WrittenFacts.Of(facts)!, read?.Partition == partition ? WrittenFacts.Of(read.Facts) : null);
        if (now.Json != former?.Json && !await WriteAsync(partition, now, read, cancellation)) return false;
        await _sums.FollowAsync(partition, former, now, cancellation);
        return true;
    }

    public async Task RemoveAsync(KeptFacts kept, CancellationToken cancellation)
    {
        await store.WriteAsync(TableNames.Totals, [TableChange.Delete(kept.Partition, kept.GpoId, kept.Tag)], cancellation);
        await _sums.SumAsync(kept.Partition, cancellation);
    }

    internal static KeptFacts Read(TableRow row)
    {
        var read = new RowReader(row);
        var facts = read.Number("Shape") == FactsJson.Shape ? FactsJson.Read(read.LongText("Facts")) : null;
        return new KeptFacts(row.PartitionKey, row.RowKey, facts, row.ETag);
    }

    private async Task<bool> WriteAsync(string partition, WrittenFacts now, KeptFacts? read, CancellationToken cancellation)
    {
        var facts = now.Facts;
        var row = new RowWriter(partition, facts.GpoId)
            .Number("Shape", FactsJson.Shape).Text("Directorate", facts.Directorate).Text("District", facts.District)
            .LongText("Facts", now.Json).Row;
        var change = read is null || read.Partition != partition ? TableChange.Insert(row) : TableChange.Replace(row, read.Tag);
        return (await store.WriteAsync(TableNames.Totals, [change], cancellation)).Done;
    }

    // Null as soon as one of them has a shape that is not read here.
    private async Task<IReadOnlyList<GpoFacts>?> FactsInAsync(string partition, CancellationToken cancellation)
    {
        List<GpoFacts> all = [];
        await foreach (var row in store.QueryAsync(TableNames.Totals, new RowQuery { Partition = partition }, cancellation))
        {
            if (Read(row).Facts is not { } facts) return null;
            all.Add(facts);
        }

        return all;
    }

    // Directorates are named by people; keys take almost every sign, and those few become a dash.
    private static string PartitionOf(string? directorate)
    {
        if (string.IsNullOrWhiteSpace(directorate)) return None;
        return new string([.. directorate.Trim().Select(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c) ? '-' : c)]);
    }
}
