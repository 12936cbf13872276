namespace GpoBot.Web.Storage;

/// <summary>The memory as the host sees it: made ready once at start, and asked after its health.</summary>
public sealed class GpoStorage(ITableStore store)
{
    /// <summary>Creates what is missing: folder, file, tables. Called before anything else reads or writes.</summary>
    public Task InitialiseAsync(CancellationToken cancellation = default) =>
        store.CreateTablesAsync(TableNames.All, cancellation);

    /// <summary>Writes one row for real; throws <see cref="StorageException"/> when the memory cannot be written.</summary>
    public Task PingAsync(CancellationToken cancellation) =>
        store.WriteAsync(TableNames.Counters, [TableChange.Upsert(new TableRow("health", "ping", NoProperties))], cancellation);

    private static readonly Dictionary<string, object> NoProperties = [];
}
