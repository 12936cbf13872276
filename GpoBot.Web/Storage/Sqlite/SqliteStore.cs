using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>Rows in one SQLite file, for a single machine and for development: no account, no server.</summary>
public sealed class SqliteStore : ITableStore, IDisposable
{
    // Primary codes of SQLite.
    private const int ReadOnly = 8, InputOutput = 10, Corrupt = 11, CannotOpen = 14, NotADatabase = 26;
    private readonly SqliteFile _file;
    private readonly SqliteSessions _sessions;
    private readonly SqliteWriter _writer;

    // With the wait for a file that another program holds, less than Teams waits for an answer.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(8);

    public SqliteStore(string path)
    {
        _file = new SqliteFile(path);
        _sessions = new SqliteSessions(_file);
        _writer = new SqliteWriter(writes => Guarded(() => _sessions.UseToWrite(session => SharedTransaction.Run(session, writes))), Turn);
    }

    public bool WritesTogether => true;

    public async Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables) TableRules.CheckTable(table);
        await Guarded(() => _file.CreateAsync(cancellation));
    }

    public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        TableRules.CheckKeys(partitionKey, rowKey);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Use(session => SqliteRows.Find(session, table, partitionKey, rowKey)));
    }

    // Nothing here ever waits: SQLite has no other way than to read at once.
#pragma warning disable CS1998
    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
#pragma warning restore CS1998
    {
        // One short read per page: a reader that lingers would keep the log from being folded into the file.
        List<TableRow> page = [];
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var after = page.LastOrDefault();
            page = Use(session => SqliteRows.Page(session, table, query, after));
            foreach (var row in page) yield return row;
        }
        while (page.Count == query.PageSize);
    }

    public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
        WriteTogetherAsync([new(table, changes)], cancellation);

    public Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        foreach (var write in writes) TableRules.CheckWrite(write.Changes);
        return _writer.WriteAsync(writes, cancellation);
    }

    public Task ForgetAsync(CancellationToken cancellation) =>
        Task.Run(() => _writer.Alone(() => Use(session => SqliteFile.Forget(session))), cancellation);

    public void Dispose()
    {
        _writer.Dispose();
        _sessions.Dispose();
        _file.ForgetConnections();
    }

    private T Use<T>(Func<SqliteSession, T> work) => Guarded(() => _sessions.Use(work));

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            throw Refusal(failure);
        }
    }

    private async Task Guarded(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            throw Refusal(failure);
        }
    }

    private static bool IsOfTheFile(Exception failure) =>
        failure is SqliteException or UnwritableException or IOException or UnauthorizedAccessException;

    private Exception Refusal(Exception failure)
    {
        if (failure is UnwritableException one) return new UnwritableException(Refusal(one.InnerException!));
        if (failure is not SqliteException refused) return new StorageException("File", failure);
        // A connection keeps pages and handles of a file that may since have been mended or put back: none outlives such a fault.
        if (refused.SqliteErrorCode is ReadOnly or InputOutput or Corrupt or CannotOpen or NotADatabase)
        {
            _sessions.Forget();
            _file.ForgetConnections();
        }

        return new StorageException($"SQLite {refused.SqliteExtendedErrorCode}", refused);
    }
}
