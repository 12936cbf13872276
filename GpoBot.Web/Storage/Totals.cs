using GpoBot.Core.Ports;
using GpoBot.Core.Reports;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>A row per GPO in the partition of its directorate; the facts as compact JSON, with the number of their shape beside them.</summary>
public sealed class Totals(ITableStore store) : ITotals
{
    private const string None = "-";

    public async Task<IReadOnlyList<KeptFacts>> ReadAsync(string? directorate, CancellationToken cancellation)
    {
        List<KeptFacts> kept = [];
        var query = directorate is null ? new RowQuery() : new RowQuery { Partition = PartitionOf(directorate) };
        await foreach (var row in store.QueryAsync(TableNames.Totals, query, cancellation)) kept.Add(Read(row));
        return kept;
    }

    public async Task<KeptFacts?> FindAsync(string? directorate, string gpoId, CancellationToken cancellation) =>
        await store.FindAsync(TableNames.Totals, PartitionOf(directorate), gpoId, cancellation) is { } row ? Read(row) : null;

    public async Task<bool> StoreAsync(GpoFacts facts, KeptFacts? read, CancellationToken cancellation)
    {
        var json = FactsJson.Write(facts);
        if (read?.Facts is { } former && FactsJson.Write(former) == json) return true;
        var row = new RowWriter(PartitionOf(facts.Directorate), facts.GpoId)
            .Number("Shape", FactsJson.Shape).Text("Directorate", facts.Directorate).Text("District", facts.District)
            .LongText("Facts", json).Row;
        var change = read is null || read.Partition != row.PartitionKey ? TableChange.Insert(row) : TableChange.Replace(row, read.Tag);
        return (await store.WriteAsync(TableNames.Totals, [change], cancellation)).Done;
    }

    public Task RemoveAsync(KeptFacts kept, CancellationToken cancellation) =>
        store.WriteAsync(TableNames.Totals, [TableChange.Delete(kept.Partition, kept.GpoId, kept.Tag)], cancellation);

    private static KeptFacts Read(TableRow row)
    {
        var read = new RowReader(row);
        var facts = read.Number("Shape") == FactsJson.Shape ? FactsJson.Read(read.LongText("Facts")) : null;
        return new KeptFacts(row.PartitionKey, row.RowKey, facts, row.ETag);
    }

    // Directorates are named by people; keys take almost every sign, and those few become a dash.
    private static string PartitionOf(string? directorate)
    {
        if (string.IsNullOrWhiteSpace(directorate)) return None;
        return new string([.. directorate.Trim().Select(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c) ? '-' : c)]);
    }
}
