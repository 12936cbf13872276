using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Sqlite;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Tests.Drivers;

/// <summary>A place where rows are kept; each opening is as another instance of the host would open it.</summary>
public abstract class StoreHost
{
    public abstract ITableStore Open();

    /// <summary>Removes what was kept.</summary>
    public virtual void Close()
    {
    }
}

/// <summary>A real file of its own, gone afterwards.</summary>
public sealed class SqliteHost : StoreHost
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpobot-");
    private readonly List<SqliteStore> _opened = [];

    public string Path => System.IO.Path.Combine(_folder.FullName, "sub", "gpobot.db");

    public override ITableStore Open()
    {
        _opened.Add(new SqliteStore(Path));
        return _opened[^1];
    }

    public override void Close()
    {
        foreach (var store in _opened) store.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>Tables of its own in the shared emulator.</summary>
public sealed class TablesHost(Azurite azurite) : StoreHost
{
    private readonly string _prefix = "t" + Guid.NewGuid().ToString("N");

    public override ITableStore Open() =>
        new PrefixedTables(_prefix, new TableStorageStore(new TableServiceClient(azurite.ConnectionString)));

    /// <summary>Keeps tests that use the same table names apart.</summary>
    private sealed class PrefixedTables(string prefix, ITableStore inner) : ITableStore
    {
        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
            inner.CreateTablesAsync([.. tables.Select(t => prefix + t)], cancellation);

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
            inner.FindAsync(prefix + table, partitionKey, rowKey, cancellation);

        public IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation) =>
            inner.QueryAsync(prefix + table, query, cancellation);

        public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
            inner.WriteAsync(prefix + table, changes, cancellation);
    }
}
