namespace GpoBot.Web.Storage;

public enum TableChangeKind { Insert, Replace, Upsert, Delete }

/// <summary>One operation of a write: what is to become of one row.</summary>
/// <param name="ETag">The version the row must have; null when any will do.</param>
public sealed record TableChange(TableChangeKind Kind, TableRow Row, string? ETag)
{
    private static readonly Dictionary<string, object> NoProperties = [];

    /// <summary>The row must not exist yet.</summary>
    public static TableChange Insert(TableRow row) => new(TableChangeKind.Insert, row, null);

    /// <summary>The row must exist, in this version if one is named.</summary>
    public static TableChange Replace(TableRow row, string? eTag) => new(TableChangeKind.Replace, row, eTag);

    /// <summary>Written whether or not it exists.</summary>
    public static TableChange Upsert(TableRow row) => new(TableChangeKind.Upsert, row, null);

    /// <summary>The row must exist, in this version if one is named.</summary>
    public static TableChange Delete(string partitionKey, string rowKey, string? eTag = null) =>
        new(TableChangeKind.Delete, new TableRow(partitionKey, rowKey, NoProperties), eTag);
}
