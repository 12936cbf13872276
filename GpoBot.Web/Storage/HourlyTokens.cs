using System.Globalization;
using System.Security.Cryptography;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// Rows that are opened by an address for some hours: each in the partition of the hour it was made in, under the hash of its token, which
/// begins with that hour. One reading finds it, the memory does not tell the token, and what is over is found and removed without looking
/// at what is not.
/// </summary>
/// <param name="life">How long a row may serve.</param>
internal sealed class HourlyTokens(ITableStore store, string table, Duration life)
{
    private const int TokenBytes = 24;
    private const int HourDigits = 8;
    private const int MostSwept = 100;
    private const string Prefix = "hour.";

    /// <param name="fill">The row, from its partition and its key.</param>
    /// <returns>The token that opens it.</returns>
    public async Task<string> KeepAsync(Instant now, Func<string, string, TableRow> fill, CancellationToken cancellation)
    {
        await SweepAsync(now, cancellation);
        var hour = HourOf(now);
        var token = hour + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        await store.WriteAsync(table, [TableChange.Insert(fill(Prefix + hour, LinkTokens.HashOf(token)))], cancellation);
        return token;
    }

    /// <summary>The row of a token, which may be over by now; null for what never was one, without asking the store.</summary>
    public async Task<TableRow?> FindAsync(string token, CancellationToken cancellation) =>
        token.Length == HourDigits + 2 * TokenBytes && token.All(char.IsAsciiHexDigitLower)
            ? await store.FindAsync(table, Prefix + token[..HourDigits], LinkTokens.HashOf(token), cancellation)
            : null;

    /// <summary>Whole hours of which nothing serves any more.</summary>
    public static RowQuery Over(Instant now, Duration life) => new() { PartitionFrom = Prefix, PartitionBefore = Prefix + HourOf(now - life) };

    // A bounded share of what is over at every issue, so that it goes soon where much is made; the nightly purge takes the rest.
    private async Task SweepAsync(Instant now, CancellationToken cancellation)
    {
        List<TableRow> rows = [];
        await foreach (var row in store.QueryAsync(table, Over(now, life) with { PageSize = MostSwept }, cancellation))
        {
            rows.Add(row);
            if (rows.Count == MostSwept) break;
        }

        foreach (var row in rows) await store.WriteAsync(table, [TableChange.Delete(row.PartitionKey, row.RowKey)], cancellation);
    }

    // Hours since 1970 in eight hexadecimal digits sort like the hours.
    private static string HourOf(Instant at) => (at.ToUnixTimeSeconds() / 3600).ToString("x8", CultureInfo.InvariantCulture);
}
