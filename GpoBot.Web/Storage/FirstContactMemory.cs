using GpoBot.Web.Storage.Rows;
using NodaTime;

namespace GpoBot.Web.Storage;

/// <summary>
/// Whom no conversation could be opened with, so that not every message asks again. A row beside the person's conversation,
/// which goes when there is one.
/// </summary>
public sealed class FirstContactMemory(ITableStore store)
{
    internal const string RowKey = "first-contact";

    public async Task<FirstContactRefusal?> FindAsync(string email, CancellationToken cancellation)
    {
        if (await store.FindAsync(TableNames.Conversations, StorageKeys.OfEmail(email), RowKey, cancellation) is not { } row) return null;
        var read = new RowReader(row);
        return new FirstContactRefusal(read.Moment("At"), read.Moment("Until"), read.Text("Code"));
    }

    public Task KeepAsync(string email, FirstContactRefusal refusal, CancellationToken cancellation)
    {
        var row = new RowWriter(StorageKeys.OfEmail(email), RowKey)
            .Moment("At", refusal.At).Moment("Until", refusal.Until).Text("Code", refusal.Code).Row;
        return store.WriteAsync(TableNames.Conversations, [TableChange.Upsert(row)], cancellation);
    }
}

/// <summary>Why and until when somebody is not looked for in Teams.</summary>
public sealed record FirstContactRefusal(Instant At, Instant Until, string Code);
