using System.Runtime.CompilerServices;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>Two streams of rows in the same order, walked side by side.</summary>
internal static class RowMerge
{
    /// <summary>Each key that either has, once: what the file says of it, and what the store does.</summary>
    public static async IAsyncEnumerable<(TableRow? Saved, TableRow? Stored)> WalkAsync(
        IAsyncEnumerable<TableRow> saved, IAsyncEnumerable<TableRow> stored, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var left = saved.GetAsyncEnumerator(cancellation);
        await using var right = stored.GetAsyncEnumerator(cancellation);
        var (ofFile, ofStore) = (await NextAsync(left), await NextAsync(right));
        while (ofFile is not null || ofStore is not null)
        {
            var order = ofFile is null ? 1 : ofStore is null ? -1 : RowLine.Compare(ofFile, ofStore);
            yield return (order <= 0 ? ofFile : null, order >= 0 ? ofStore : null);
            if (order <= 0) ofFile = await NextAsync(left);
            if (order >= 0) ofStore = await NextAsync(right);
        }
    }

    private static async ValueTask<TableRow?> NextAsync(IAsyncEnumerator<TableRow> rows) => await rows.MoveNextAsync() ? rows.Current : null;
}
