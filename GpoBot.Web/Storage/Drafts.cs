using GpoBot.Dialogs.Conversations;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>A row per person and conversation. What has expired is given back as it is: only its reader knows the time.</summary>
public sealed class Drafts(ITableStore store) : IDrafts
{
    private const string RowKey = "draft";

    public async Task<Draft?> FindAsync(string conversationId, string userId, CancellationToken cancellation)
    {
        var row = await store.FindAsync(TableNames.Conversations, KeyOf(conversationId, userId), RowKey, cancellation);
        if (row is null) return null;
        var read = new RowReader(row);
        return new Draft(read.Text("ConversationId"), read.Text("UserId"), read.Text("Id"), read.Text("Kind"),
            read.Number("Version"), read.LongText("Content"), read.Moment("ExpiresAt"));
    }

    public Task SaveAsync(Draft draft, CancellationToken cancellation)
    {
        var row = new RowWriter(KeyOf(draft.ConversationId, draft.UserId), RowKey)
            .Text("ConversationId", draft.ConversationId).Text("UserId", draft.UserId).Text("Id", draft.Id)
            .Text("Kind", draft.Kind).Number("Version", draft.Version).LongText("Content", draft.Content)
            .Moment("ExpiresAt", draft.ExpiresAt).Row;
        return store.WriteAsync(TableNames.Conversations, [TableChange.Upsert(row)], cancellation);
    }

    public Task ClearAsync(string conversationId, string userId, CancellationToken cancellation) => store.WriteAsync(
        TableNames.Conversations, [TableChange.Delete(KeyOf(conversationId, userId), RowKey)], cancellation);

    private static string KeyOf(string conversationId, string userId) =>
        StorageKeys.Hashed("draft", conversationId, userId);
}
