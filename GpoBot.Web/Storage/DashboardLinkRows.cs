using System.Globalization;
using System.Security.Cryptography;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// A row per token in partitions of one hour, named by its hash, so that what is over is found and removed without looking at what is
/// not; and of a person who took addresses back a row with a mark of the new ones: those given until then bear another.
/// </summary>
public sealed class DashboardLinkRows(ITableStore store) : IDashboardLinks
{
    private const int TokenBytes = 24;
    private const int MostSwept = 100;
    private const string Prefix = "hour.";
    private const string PersonKey = "person";
    private const int MarkBytes = 8;

    // How long a row may serve: clocks of several instances differ a little.
    private static readonly Duration Kept = DashboardLink.Life + Duration.FromHours(1);

    public async Task<string> IssueAsync(string email, Instant now, CancellationToken cancellation)
    {
        await SweepAsync(now, cancellation);
        var hour = HourOf(now);
        var token = hour + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var row = new RowWriter(Prefix + hour, LinkTokens.HashOf(token))
            .Text("Email", StorageKeys.Normal(email)).Moment("IssuedAt", now).Text("Mark", await MarkOfAsync(email, cancellation)).Row;
        await store.WriteAsync(TableNames.Dashboards, [TableChange.Insert(row)], cancellation);
        return token;
    }

    public async Task<DashboardLink?> FindAsync(string token, Instant now, CancellationToken cancellation)
    {
        if (token.Length != HourOf(now).Length + 2 * TokenBytes || !token.All(char.IsAsciiHexDigitLower)) return null;
        var partition = Prefix + token[..^(2 * TokenBytes)];
        if (await store.FindAsync(TableNames.Dashboards, partition, LinkTokens.HashOf(token), cancellation) is not { } row) return null;
        var read = new RowReader(row);
        var link = new DashboardLink(read.Text("Email"), read.Moment("IssuedAt"));
        if (now >= link.Until || now < link.IssuedAt - DashboardLink.Life) return null;
        return read.OptionalText("Mark") == await MarkOfAsync(link.Email, cancellation) ? link : null;
    }

    public Task RevokeAsync(string email, Instant now, CancellationToken cancellation)
    {
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes));
        var row = new RowWriter(StorageKeys.OfEmail(email), PersonKey).Text("Mark", mark).Moment("RevokedAt", now).Row;
        return store.WriteAsync(TableNames.Dashboards, [TableChange.Upsert(row)], cancellation);
    }

    // Not a moment: what is given in the moment of the taking back would else be over with the rest.
    private async Task<string?> MarkOfAsync(string email, CancellationToken cancellation) =>
        await store.FindAsync(TableNames.Dashboards, StorageKeys.OfEmail(email), PersonKey, cancellation) is { } row
            ? new RowReader(row).Text("Mark")
            : null;

    private async Task SweepAsync(Instant now, CancellationToken cancellation)
    {
        var over = new RowQuery { PartitionFrom = Prefix, PartitionBefore = Prefix + HourOf(now - Kept), PageSize = MostSwept };
        List<TableRow> rows = [];
        await foreach (var row in store.QueryAsync(TableNames.Dashboards, over, cancellation))
        {
            rows.Add(row);
            if (rows.Count == MostSwept) break;
        }

        foreach (var row in rows)
            await store.WriteAsync(TableNames.Dashboards, [TableChange.Delete(row.PartitionKey, row.RowKey)], cancellation);
    }

    // Hours since 1970 in eight hexadecimal digits sort like the hours.
    private static string HourOf(Instant at) => (at.ToUnixTimeSeconds() / 3600).ToString("x8", CultureInfo.InvariantCulture);
}
