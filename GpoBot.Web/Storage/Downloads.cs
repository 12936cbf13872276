using System.Globalization;
using System.Security.Cryptography;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// A row per file in partitions of one hour, named by the hash of its token. The token begins with the hour, so that what is over is
/// found and removed without looking at what is not.
/// </summary>
public sealed class Downloads(ITableStore store) : IDownloads
{
    private const int TokenBytes = 24;
    private const int BytesInPart = 60_000;
    private const int MostSwept = 100;
    private const string Prefix = "hour.";

    public async Task<string> KeepAsync(Download file, CancellationToken cancellation)
    {
        if (file.Content.Length > Download.Largest) throw new ArgumentException("The file is larger than a row can be.", nameof(file));
        await SweepAsync(file.KeptAt, cancellation);
        var hour = HourOf(file.KeptAt);
        var token = hour + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        await store.WriteAsync(TableNames.Downloads, [TableChange.Insert(RowOf(file, Prefix + hour, LinkTokens.HashOf(token)))], cancellation);
        return token;
    }

    public async Task<Download?> FindAsync(string token, Instant now, CancellationToken cancellation)
    {
        if (token.Length != HourOf(now).Length + 2 * TokenBytes || !token.All(char.IsAsciiHexDigitLower)) return null;
        var partition = Prefix + token[..^(2 * TokenBytes)];
        var row = await store.FindAsync(TableNames.Downloads, partition, LinkTokens.HashOf(token), cancellation);
        return row is not null && FileOf(row) is var file && now < file.Until && now >= file.KeptAt - Download.Life ? file : null;
    }

    // Nobody fetches them any more, and what they hold is to be read nowhere else than in the GPOs themselves.
    private async Task SweepAsync(Instant now, CancellationToken cancellation)
    {
        var over = new RowQuery { PartitionFrom = Prefix, PartitionBefore = Prefix + HourOf(now - Download.Life), PageSize = MostSwept };
        List<TableRow> rows = [];
        await foreach (var row in store.QueryAsync(TableNames.Downloads, over, cancellation))
        {
            rows.Add(row);
            if (rows.Count == MostSwept) break;
        }

        foreach (var row in rows)
            await store.WriteAsync(TableNames.Downloads, [TableChange.Delete(row.PartitionKey, row.RowKey)], cancellation);
    }

    // Hours since 1970 in eight hexadecimal digits sort like the hours.
    private static string HourOf(Instant at) => (at.ToUnixTimeSeconds() / 3600).ToString("x8", CultureInfo.InvariantCulture);

    private static TableRow RowOf(Download file, string partition, string key)
    {
        var writer = new RowWriter(partition, key)
            .Text("Email", StorageKeys.Normal(file.Email)).Text("FileName", file.FileName).Text("ContentType", file.ContentType)
            .Text("Journal", file.Journal).Text("ReaderId", file.ReaderId).Text("ReaderRole", file.ReaderRole).Text("ObjectId", file.ObjectId)
            .Moment("KeptAt", file.KeptAt).Row;
        var properties = new Dictionary<string, object>(writer.Properties, StringComparer.Ordinal);
        foreach (var (part, at) in file.Content.Chunk(BytesInPart).Select((part, at) => (part, at))) properties[PartOf(at)] = part;
        return new TableRow(partition, key, properties);
    }

    private static Download FileOf(TableRow row)
    {
        var read = new RowReader(row);
        List<byte> content = [];
        for (var at = 0; row.Properties.GetValueOrDefault(PartOf(at)) is byte[] part; at++) content.AddRange(part);
        return new Download(
            read.Text("Email"), read.Text("FileName"), read.Text("ContentType"), [.. content], read.Text("Journal"), read.Text("ReaderId"),
            read.Text("ReaderRole"), read.Text("ObjectId"), read.Moment("KeptAt"));
    }

    private static string PartOf(int at) => "Content" + (at + 1).ToString(CultureInfo.InvariantCulture);
}
