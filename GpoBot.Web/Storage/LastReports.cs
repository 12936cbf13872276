using GpoBot.Dialogs.Conversations;
using GpoBot.Web.Storage.Rows;

namespace GpoBot.Web.Storage;

/// <summary>A row per person and conversation.</summary>
public sealed class LastReports(ITableStore store) : ILastReports
{
    private const string RowKey = "report";

    public async Task<LastReport?> FindAsync(string conversationId, string userId, CancellationToken cancellation)
    {
        if (await store.FindAsync(TableNames.Conversations, KeyOf(conversationId, userId), RowKey, cancellation) is not { } row) return null;
        var read = new RowReader(row);
        return new LastReport(read.Text("Scope"), read.Day("From"), read.Day("To"), read.Text("View"), read.OptionalNumber("Days"));
    }

    public Task SaveAsync(string conversationId, string userId, LastReport shown, CancellationToken cancellation)
    {
        var row = new RowWriter(KeyOf(conversationId, userId), RowKey)
            .Text("Scope", shown.Scope).Day("From", shown.From).Day("To", shown.To).Text("View", shown.View).Number("Days", shown.Days).Row;
        return store.WriteAsync(TableNames.Conversations, [TableChange.Upsert(row)], cancellation);
    }

    private static string KeyOf(string conversationId, string userId) => StorageKeys.Hashed("report", conversationId, userId);
}
