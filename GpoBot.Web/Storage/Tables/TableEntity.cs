using Azure;

namespace GpoBot.Web.Storage.Tables;

/// <summary>An entity as a bag of typed properties, its keys among them.</summary>
public sealed class TableEntity : Dictionary<string, object>
{
    internal const string ETagName = "odata.etag";

    public TableEntity(string partitionKey, string rowKey) : base(StringComparer.Ordinal)
    {
        this[nameof(PartitionKey)] = partitionKey;
        this[nameof(RowKey)] = rowKey;
    }

    /// <summary>An entity as read or to be written; without keys it is not sent.</summary>
    public TableEntity(IDictionary<string, object> values) : base(values, StringComparer.Ordinal)
    {
    }

    public string PartitionKey => GetString(nameof(PartitionKey)) ?? "";
    public string RowKey => GetString(nameof(RowKey)) ?? "";

    /// <summary>Last change by the service's clock; null before it was stored.</summary>
    public DateTimeOffset? Timestamp => TryGetValue(nameof(Timestamp), out var value) ? (DateTimeOffset)value : null;
    public ETag ETag => GetString(ETagName) is { } tag ? new ETag(tag) : default;

    public string? GetString(string name) => TryGetValue(name, out var value) ? (string)value : null;

    /// <summary>The properties that are the entity's own: neither keys, nor what the service adds.</summary>
    internal IReadOnlyCollection<KeyValuePair<string, object>> Own() =>
        [.. this.Where(p => p.Key is not (nameof(PartitionKey) or nameof(RowKey) or nameof(Timestamp)) &&
            !p.Key.StartsWith("odata.", StringComparison.Ordinal))];
}
