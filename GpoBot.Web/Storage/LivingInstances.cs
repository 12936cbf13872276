using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>A row for each instance that runs, renewed every few seconds: who shares what the channel takes.</summary>
public sealed class LivingInstances(ITableStore store)
{
    private const string Partition = "instances";

    /// <param name="now">For people who look at the table; nobody reckons with it, for clocks differ.</param>
    public Task BeatAsync(string id, Instant now, CancellationToken cancellation) => store.WriteAsync(
        TableNames.Counters, [TableChange.Upsert(new RowWriter(Partition, id).Moment("SeenAt", now).Row)], cancellation);

    /// <summary>All rows with their versions; a version that stays the same is of an instance that no longer runs.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListAsync(CancellationToken cancellation)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in store.QueryAsync(TableNames.Counters, new RowQuery { Partition = Partition }, cancellation))
            versions[row.RowKey] = row.ETag;
        return versions;
    }

    /// <summary>Takes a row away; with a version only if it is still that one.</summary>
    public Task RemoveAsync(string id, string? version, CancellationToken cancellation) =>
        store.WriteAsync(TableNames.Counters, [TableChange.Delete(Partition, id, version)], cancellation);
}
