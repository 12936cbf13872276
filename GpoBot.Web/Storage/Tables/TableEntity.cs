using Azure;

namespace GpoBot.Web.Storage.Tables;

/// <summary>An entity as a bag of typed properties, its keys among them.</summary>
public sealed class TableEntity : Dictionary<string, object>
{
    internal const string ETagName = "odata.etag";

    private const int Usual = 20;

    public TableEntity(string partitionKey, string rowKey) : this(Usual)
    {
        this[nameof(PartitionKey)] = partitionKey;
        this[nameof(RowKey)] = rowKey;
    }

    /// <summary>An entity as read or to be written; without keys it is not sent.</summary>
    public TableEntity(IDictionary<string, object> values) : base(values, StringComparer.Ordinal)
    {
    }

    internal TableEntity(int properties = Usual) : base(properties, StringComparer.Ordinal)
    {
    }

    public string PartitionKey => GetString(nameof(PartitionKey)) ?? "";
    public string RowKey => GetString(nameof(RowKey)) ?? "";

    /// <summary>Last change by the service's clock; null before it was stored.</summary>
    public DateTimeOffset? Timestamp => TryGetValue(nameof(Timestamp), out var value)
        ? value is string text ? RowJson.Moment(text) : (DateTimeOffset)value : null;

    public ETag ETag => GetString(ETagName) is { } tag ? new ETag(tag) : default;

    public string? GetString(string name) => TryGetValue(name, out var value) ? (string)value : null;

    /// <summary>The properties that are the entity's own: neither keys, nor what the service adds.</summary>
    internal IEnumerable<KeyValuePair<string, object>> Own()
    {
        foreach (var property in this)
            if (!IsSystems(property.Key)) yield return property;
    }

    internal static bool IsSystems(string name) => name is nameof(PartitionKey) or nameof(RowKey) or nameof(Timestamp) ||
        name.StartsWith("odata.", StringComparison.Ordinal);
}
