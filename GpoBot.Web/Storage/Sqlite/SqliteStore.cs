using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>Rows in one SQLite file, for a single machine and for development: no account, no server.</summary>
public sealed class SqliteStore(string path) : ITableStore, IDisposable
{
    // Primary codes of SQLite.
    private const int ReadOnly = 8, InputOutput = 10, Corrupt = 11, CannotOpen = 14, NotADatabase = 26;
    private readonly SqliteFile _file = new(path);

    // With the wait for a file that another program holds, less than Teams waits for an answer.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(8);

    // SQLite has one writer at a time anyway; queueing here keeps those who wait from polling the file.
    private readonly SemaphoreSlim _writer = new(1, 1);

    public async Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables) TableRules.CheckTable(table);
        await Guarded(() => _file.CreateAsync(cancellation));
    }

    public async Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        TableRules.CheckKeys(partitionKey, rowKey);
        TableRow? row = null;
        await Guarded(async () =>
        {
            await using var connection = await _file.OpenAsync(cancellation);
            row = await SqliteRows.FindAsync(connection, table, partitionKey, rowKey, cancellation);
        });
        return row;
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // One short read per page: a reader that lingers would keep the log from being folded into the file.
        List<TableRow> page = [];
        do
        {
            var after = page.LastOrDefault();
            await Guarded(async () =>
            {
                await using var connection = await _file.OpenAsync(cancellation);
                page = await SqliteRows.PageAsync(connection, table, query, after, cancellation);
            });
            foreach (var row in page) yield return row;
        }
        while (page.Count == query.PageSize);
    }

    public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        TableRules.CheckWrite(changes);
        WriteResult? result = null;
        if (!await _writer.WaitAsync(Turn, cancellation)) throw new StorageException("Busy");
        try
        {
            await Guarded(async () => result = await TransactAsync(table, changes, cancellation));
        }
        finally
        {
            _writer.Release();
        }
        return result!;
    }

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await Guarded(() => _file.ForgetAsync(cancellation));
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        ForgetConnections();
    }

    private void ForgetConnections()
    {
        using var connection = new SqliteConnection(_file.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<WriteResult> TransactAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        await using var connection = await _file.OpenAsync(cancellation);
        await using var transaction = connection.BeginTransaction(deferred: false);
        var tags = new string[changes.Count];
        for (var i = 0; i < changes.Count; i++)
        {
            var (tag, conflict) = await SqliteRows.ApplyAsync(transaction, table, changes[i], cancellation);
            if (conflict is { } found) return WriteResult.InConflict(found, i);
            tags[i] = tag;
        }
        await transaction.CommitAsync(cancellation);
        return new(tags);
    }

    private async Task Guarded(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (SqliteException failure)
        {
            // A connection keeps pages and handles of a file that may since have been mended or put back: none outlives such a fault.
            if (failure.SqliteErrorCode is ReadOnly or InputOutput or Corrupt or CannotOpen or NotADatabase) ForgetConnections();
            throw new StorageException($"SQLite {failure.SqliteExtendedErrorCode}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException("File", failure);
        }
    }
}
