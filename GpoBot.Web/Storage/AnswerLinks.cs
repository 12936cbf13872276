using System.Security.Cryptography;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// A row per link under the hash of its token, a row per person and thing that says when a link was last renewed, and the key that
/// signs tokens, made by the first instance that needs it and shared by all.
/// </summary>
public sealed class AnswerLinks(ITableStore store) : IAnswerLinks
{
    private const string LinkKey = "link";
    private const string RenewalKey = "renewal";
    private const string SigningKey = "current";
    private byte[]? _key;

    public async Task<string> IssueAsync(AnswerLink link, CancellationToken cancellation)
    {
        var token = LinkTokens.New(await KeyAsync(cancellation));
        await store.WriteAsync(TableNames.Links, [TableChange.Insert(RowOf(link, PartitionOf(token)))], cancellation);
        return token;
    }

    public async Task<AnswerLink?> FindAsync(string token, CancellationToken cancellation) =>
        await RowAsync(token, cancellation) is { } row ? LinkOf(row) : null;

    public async Task MarkUsedAsync(string token, Instant now, CancellationToken cancellation)
    {
        while (await RowAsync(token, cancellation) is { } row && LinkOf(row) is { UsedAt: null } link)
        {
            var used = RowOf(link with { UsedAt = now }, row.PartitionKey);
            if ((await store.WriteAsync(TableNames.Links, [TableChange.Replace(used, row.ETag)], cancellation)).Done) return;
        }
    }

    public async Task<bool> ClaimRenewalAsync(AnswerLink link, Instant now, CancellationToken cancellation)
    {
        var partition = StorageKeys.Hashed("renewal", link.GpoId, link.ContactId, $"{link.Kind}", link.ItemId);
        var former = await store.FindAsync(TableNames.Links, partition, RenewalKey, cancellation);
        // A clock that was put back must not keep people waiting for as long as it went back.
        if (former is not null && new RowReader(former).Moment("At") is var at && at <= now && now < at + AnswerLink.RenewalPause) return false;
        var row = new RowWriter(partition, RenewalKey)
            .Text("GpoId", link.GpoId).Text("ContactId", link.ContactId).Moment("At", now).Moment("KeptUntil", now + AnswerLink.Kept).Row;
        var change = former is null ? TableChange.Insert(row) : TableChange.Replace(row, former.ETag);
        return (await store.WriteAsync(TableNames.Links, [change], cancellation)).Done;
    }

    private async Task<TableRow?> RowAsync(string token, CancellationToken cancellation) =>
        LinkTokens.IsSigned(token, await KeyAsync(cancellation))
            ? await store.FindAsync(TableNames.Links, PartitionOf(token), LinkKey, cancellation)
            : null;

    private async Task<byte[]> KeyAsync(CancellationToken cancellation)
    {
        while (_key is null)
        {
            if (await store.FindAsync(TableNames.Links, "key", SigningKey, cancellation) is { } found)
            {
                _key = Convert.FromBase64String(new RowReader(found).Text("Key"));
                break;
            }

            var made = RandomNumberGenerator.GetBytes(LinkTokens.KeyBytes);
            var row = new RowWriter("key", SigningKey).Text("Key", Convert.ToBase64String(made)).Row;
            // Whoever was second takes the key of the first.
            if ((await store.WriteAsync(TableNames.Links, [TableChange.Insert(row)], cancellation)).Done) _key = made;
        }

        return _key;
    }

    private static TableRow RowOf(AnswerLink link, string partition) => new RowWriter(partition, LinkKey)
        .Text("GpoId", link.GpoId).Text("ContactId", link.ContactId).Choice("Kind", link.Kind).Text("ItemId", link.ItemId)
        .Moment("IssuedAt", link.IssuedAt).Moment("UsedAt", link.UsedAt).Moment("KeptUntil", link.IssuedAt + AnswerLink.Kept).Row;

    private static AnswerLink LinkOf(TableRow row)
    {
        var read = new RowReader(row);
        var kind = read.OptionalChoice<LinkKind>("Kind") ?? throw new StorageException("A link says not what it is for");
        return new AnswerLink(read.Text("GpoId"), read.Text("ContactId"), kind, read.Text("ItemId"), read.Moment("IssuedAt"))
        {
            UsedAt = read.OptionalMoment("UsedAt"),
        };
    }

    private static string PartitionOf(string token) => "token." + LinkTokens.HashOf(token);
}
