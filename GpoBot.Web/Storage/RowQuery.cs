namespace GpoBot.Web.Storage;

/// <summary>
/// Which rows to read: bounds on the keys in ordinal order, lower ones included, upper ones not; a bound that is null is
/// open. Rows come by partition, then by row key.
/// </summary>
public sealed record RowQuery
{
    /// <summary>Most rows a page can hold in Table Storage.</summary>
    public const int LargestPage = 1000;

    public string? PartitionFrom { get; init; }
    public string? PartitionBefore { get; init; }

    /// <summary>The one partition to read, instead of a range of them.</summary>
    public string? Partition { get; init; }
    public string? RowFrom { get; init; }
    public string? RowBefore { get; init; }

    /// <summary>Rows fetched at a time, 1 to <see cref="LargestPage"/>; small when the caller stops after a few.</summary>
    public int PageSize
    {
        get;
        init => field = value is >= 1 and <= LargestPage ? value
            : throw new ArgumentException($"Table Storage would refuse this: a page has 1 to {LargestPage} rows.");
    } = LargestPage;

    /// <summary>The bound that ends the keys starting with this text.</summary>
    public static string EndOf(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
