using System.Globalization;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>A row per file among the <see cref="HourlyTokens"/>: what it holds is to be read nowhere else than in the GPOs, and soon goes.</summary>
public sealed class Downloads(ITableStore store) : IDownloads
{
    private const int BytesInPart = 60_000;

    private readonly HourlyTokens _tokens = new(store, TableNames.Downloads, Download.Life);

    /// <summary>The rows that serve nobody any more.</summary>
    internal static RowQuery Over(Instant now) => HourlyTokens.Over(now, Download.Life);

    public async Task<string> KeepAsync(Download file, CancellationToken cancellation)
    {
        if (file.Content.Length > Download.Largest) throw new ArgumentException("The file is larger than a row can be.", nameof(file));
        return await _tokens.KeepAsync(file.KeptAt, (partition, key) => RowOf(file, partition, key), cancellation);
    }

    public async Task<Download?> FindAsync(string token, Instant now, CancellationToken cancellation)
    {
        var row = await _tokens.FindAsync(token, cancellation);
        return row is not null && FileOf(row) is var file && now < file.Until && now >= file.KeptAt - Download.Life ? file : null;
    }

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
