using System.Collections.Concurrent;
using GpoBot.Connector.Schema;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>Where Teams was last reached for the people of a tenant, and as whom: what a first word to somebody starts from.</summary>
public sealed class TenantServices(ITableStore store)
{
    private const string RowKey = "service";

    // Written when it changes, not with everybody's every move.
    private readonly ConcurrentDictionary<string, TenantService> _written = new(StringComparer.Ordinal);

    public async Task<TenantService?> FindAsync(string tenantId, CancellationToken cancellation)
    {
        if (await store.FindAsync(TableNames.Places, PartitionOf(tenantId), RowKey, cancellation) is not { } row) return null;
        var read = new RowReader(row);
        return new TenantService(read.Text("ServiceUrl"), read.OptionalText("BotId"));
    }

    public async Task SeenAsync(ConversationReference reference, CancellationToken cancellation)
    {
        if (reference.TenantId is not { } tenant) return;
        var seen = new TenantService(reference.ServiceUrl, reference.BotId);
        if (_written.TryGetValue(tenant, out var known) && known == seen) return;
        var row = new RowWriter(PartitionOf(tenant), RowKey).Text("TenantId", tenant).Text("ServiceUrl", seen.ServiceUrl).Text("BotId", seen.BotId).Row;
        await store.WriteAsync(TableNames.Places, [TableChange.Upsert(row)], cancellation);
        _written[tenant] = seen;
    }

    private static string PartitionOf(string tenantId) => StorageKeys.Hashed("tenant", tenantId);
}

/// <summary>The address of the service for a tenant, and the bot's own id in it.</summary>
public sealed record TenantService(string ServiceUrl, string? BotId);
