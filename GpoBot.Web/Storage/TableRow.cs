namespace GpoBot.Web.Storage;

/// <summary>
/// A row as every store of ours holds it: two keys and flat typed properties, each a string, int, long, double, bool,
/// DateTimeOffset (kept in UTC), Guid or byte[].
/// </summary>
public sealed class TableRow(
    string partitionKey, string rowKey, IReadOnlyDictionary<string, object> properties, string eTag = "")
{
    public string PartitionKey { get; } = partitionKey;
    public string RowKey { get; } = rowKey;

    /// <summary>The row's own properties, without keys and system properties.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; } = properties;

    /// <summary>Version as the store gave it, to be sent back as it is; empty for a row that was never stored.</summary>
    public string ETag { get; } = eTag;
}
