using System.Security.Cryptography;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// A row per address among the <see cref="HourlyTokens"/>; and of a person who took addresses back a row with a mark of the new ones: those
/// given until then bear another.
/// </summary>
public sealed class DashboardLinkRows(ITableStore store) : IDashboardLinks
{
    private const string PersonKey = "person";
    private const int MarkBytes = 8;

    // How long a row may serve: clocks of several instances differ a little.
    private static readonly Duration Kept = DashboardLink.Life + Duration.FromHours(1);

    private readonly HourlyTokens _tokens = new(store, TableNames.Dashboards, Kept);

    /// <summary>The rows that serve nobody any more.</summary>
    internal static RowQuery Over(Instant now) => HourlyTokens.Over(now, Kept);

    public async Task<string> IssueAsync(string email, Instant now, CancellationToken cancellation)
    {
        var mark = await MarkOfAsync(email, cancellation);
        return await _tokens.KeepAsync(now, (partition, key) => new RowWriter(partition, key)
            .Text("Email", StorageKeys.Normal(email)).Moment("IssuedAt", now).Text("Mark", mark).Row, cancellation);
    }

    public async Task<DashboardLink?> FindAsync(string token, Instant now, CancellationToken cancellation)
    {
        if (await _tokens.FindAsync(token, cancellation) is not { } row) return null;
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
}
