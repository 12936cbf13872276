using GpoBot.Connector.Schema;
using GpoBot.Dialogs.Conversations;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>A row per person, with fields of our own rather than a vendor's object.</summary>
public sealed class Conversations(ITableStore store) : IConversations
{
    private readonly TenantServices _tenants = new(store);
    private const string RowKey = "personal";

    public async Task<KnownConversation?> FindAsync(string email, CancellationToken cancellation)
    {
        var row = await store.FindAsync(TableNames.Conversations, StorageKeys.OfEmail(email), RowKey, cancellation);
        return row is null ? null : Read(row);
    }

    public async Task CloseAsync(KnownConversation closed, CancellationToken cancellation)
    {
        var row = RowOf(closed with { Blocked = true, Email = StorageKeys.Normal(closed.Email) });
        while (true)
        {
            var found = await store.FindAsync(TableNames.Conversations, row.PartitionKey, row.RowKey, cancellation);
            if (found is null || Read(found) is var known && (known.Blocked || known.Reference != closed.Reference)) return;
            if ((await store.WriteAsync(TableNames.Conversations, [TableChange.Replace(row, found.ETag)], cancellation)).Done) return;
        }
    }

    private static KnownConversation Read(TableRow row)
    {
        var read = new RowReader(row);
        var reference = new ConversationReference(
            read.Text("ConversationId"), read.Text("ServiceUrl"), read.Text("ChannelId"),
            read.OptionalText("TenantId"), read.OptionalText("BotId"), read.OptionalText("UserId"));
        return new KnownConversation(read.Text("Email"), reference, read.Flag("Blocked"), read.Flag("Lost"), read.OptionalText("BlockedBy"));
    }

    public async Task SaveAsync(KnownConversation conversation, CancellationToken cancellation)
    {
        conversation = conversation with { Email = StorageKeys.Normal(conversation.Email) };
        var row = RowOf(conversation);
        // Nearly every activity comes from where the last one came from.
        if (await store.FindRecentAsync(TableNames.Conversations, row.PartitionKey, row.RowKey, cancellation) is { } stored && Read(stored) == conversation) return;
        await store.WriteAsync(TableNames.Conversations, [TableChange.Upsert(row)], cancellation);
        if (conversation.Blocked) return;
        // Who has a conversation need not be looked for; a row that is not there is as good as deleted.
        var sought = TableChange.Delete(row.PartitionKey, FirstContactMemory.RowKey);
        await store.WriteAsync(TableNames.Conversations, [sought], cancellation);
        await _tenants.SeenAsync(conversation.Reference, cancellation);
    }

    private static TableRow RowOf(KnownConversation conversation)
    {
        var reference = conversation.Reference;
        return new RowWriter(StorageKeys.OfEmail(conversation.Email), RowKey)
            .Text("Email", conversation.Email).Text("ConversationId", reference.ConversationId)
            .Text("ServiceUrl", reference.ServiceUrl).Text("ChannelId", reference.ChannelId)
            .Text("TenantId", reference.TenantId).Text("BotId", reference.BotId).Text("UserId", reference.UserId)
            .Flag("Blocked", conversation.Blocked).Flag("Lost", conversation.Lost).Text("BlockedBy", conversation.BlockedBy).Row;
    }
}
