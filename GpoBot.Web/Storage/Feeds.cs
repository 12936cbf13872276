using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Ports;
using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// Two rows of an address: under the hash of its token, whose it is; under the person, which hash holds now. The person's row
/// decides, so that a new address ends the former one at once, whatever becomes of its row.
/// </summary>
public sealed class Feeds(ITableStore store) : IFeeds
{
    private const string TokenKey = "feed";
    private const string PersonKey = "current";

    public async Task<string?> FindOwnerAsync(string token, CancellationToken cancellation)
    {
        // Whatever was asked for is hashed before it is looked up: how long an answer takes tells nothing of the tokens there are.
        var hash = HashOf(token);
        if (await store.FindAsync(TableNames.Feeds, PartitionOf(hash), TokenKey, cancellation) is not { } row) return null;
        var email = new RowReader(row).Text("Email");
        return (await CurrentAsync(email, cancellation))?.Hash == hash ? email : null;
    }

    public async Task<Instant?> FindSinceAsync(string email, CancellationToken cancellation) =>
        (await CurrentAsync(email, cancellation))?.Since;

    public async Task ReplaceAsync(string email, string token, Instant now, CancellationToken cancellation)
    {
        var (owner, hash) = (StorageKeys.Normal(email), HashOf(token));
        var named = new RowWriter(PartitionOf(hash), TokenKey).Text("Email", owner).Moment("Since", now).Row;
        await store.WriteAsync(TableNames.Feeds, [TableChange.Upsert(named)], cancellation);
        var current = new RowWriter(StorageKeys.OfEmail(owner), PersonKey)
            .Text("Email", owner).Text("Hash", hash).Moment("Since", now).Row;
        while (true)
        {
            var former = await CurrentAsync(owner, cancellation);
            var change = former is null ? TableChange.Insert(current) : TableChange.Replace(current, former.ETag);
            // A conflict is another new address: the later of the two stays.
            if (!(await store.WriteAsync(TableNames.Feeds, [change], cancellation)).Done) continue;
            if (former is not null && former.Hash != hash) await DropAsync(former.Hash, cancellation);
            return;
        }
    }

    public async Task<bool> RemoveAsync(string email, CancellationToken cancellation)
    {
        while (await CurrentAsync(email, cancellation) is { } current)
        {
            var gone = TableChange.Delete(StorageKeys.OfEmail(email), PersonKey, current.ETag);
            if (!(await store.WriteAsync(TableNames.Feeds, [gone], cancellation)).Done) continue;
            await DropAsync(current.Hash, cancellation);
            return true;
        }

        return false;
    }

    private async Task<Current?> CurrentAsync(string email, CancellationToken cancellation)
    {
        var row = await store.FindAsync(TableNames.Feeds, StorageKeys.OfEmail(email), PersonKey, cancellation);
        if (row is null) return null;
        var read = new RowReader(row);
        return new Current(read.Text("Hash"), read.Moment("Since"), row.ETag);
    }

    private Task DropAsync(string hash, CancellationToken cancellation) =>
        store.WriteAsync(TableNames.Feeds, [TableChange.Delete(PartitionOf(hash), TokenKey)], cancellation);

    private static string PartitionOf(string hash) => "token." + hash;

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed record Current(string Hash, Instant Since, string ETag);
}
