using System.Text.Json;

namespace GpoBot.Web.Storage;

/// <summary>
/// A row as every store of ours holds it: two keys and flat typed properties, each a string, int, long, double, bool,
/// DateTimeOffset (kept in UTC), Guid or byte[].
/// </summary>
public sealed class TableRow
{
    private readonly byte[] _body = [];

    public TableRow(string partitionKey, string rowKey, IReadOnlyDictionary<string, object> properties, string eTag = "")
    {
        (PartitionKey, RowKey, ETag) = (partitionKey, rowKey, eTag);
        Properties = properties;
    }

    /// <summary>A row as the embedded file gave it: who knows this version already need not have its body taken apart.</summary>
    internal TableRow(string partitionKey, string rowKey, byte[] body, string eTag)
    {
        (PartitionKey, RowKey, ETag) = (partitionKey, rowKey, eTag);
        _body = body;
    }

    public string PartitionKey { get; }
    public string RowKey { get; }

    /// <summary>The row's own properties, without keys and system properties.</summary>
    public IReadOnlyDictionary<string, object> Properties
    {
        get => field ??= Parse(_body);
        private init;
    }

    /// <summary>Version as the store gave it, to be sent back as it is; empty for a row that was never stored.</summary>
    public string ETag { get; }

    private static RowProperties Parse(byte[] body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        return RowProperties.Read(ref json);
    }
}
