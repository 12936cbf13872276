using GpoBot.Core.Ports;

namespace GpoBot.Web.Storage;

/// <summary>
/// The low-level memory: rows in named tables, with versions and transactions within one partition. The port of
/// Table Storage and of the embedded file. All methods throw <see cref="StorageException"/> when the store fails and
/// <see cref="ArgumentException"/> for a shape that Table Storage would refuse, whichever store is used.
/// </summary>
public interface ITableStore
{
    /// <summary>Makes these tables exist, and what they stand in.</summary>
    Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation);

    Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation);

    /// <summary>Streams the rows page by page: a snapshot at most of one page, so keep what must be consistent in one.</summary>
    IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation);

    /// <summary>Writes 1 to 100 changes of one partition, all or nothing, durable when it returns.</summary>
    Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation);

    /// <summary>Whether a transaction may hold more than one table and partition: the embedded file's may, the service's may not.</summary>
    bool WritesTogether => false;

    /// <summary>Several such writes, to whatever tables and partitions, all or nothing; the result counts the changes through.</summary>
    Task<WriteResult> WriteTogetherAsync(IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        throw new NotSupportedException("This store knows no transaction over several partitions.");

    /// <summary>
    /// The row, which another instance may have changed a few seconds ago; what this one wrote is in it. For what a person is met with at
    /// every turn, never for what is written back.
    /// </summary>
    ValueTask<TableRow?> FindRecentAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
        new(FindAsync(table, partitionKey, rowKey, cancellation));

    /// <summary>The same for a few rows of one partition.</summary>
    async ValueTask<IReadOnlyList<TableRow>> QueryRecentAsync(
        string table, string partitionKey, string rowFrom, string rowBefore, CancellationToken cancellation)
    {
        List<TableRow> rows = [];
        var query = new RowQuery { Partition = partitionKey, RowFrom = rowFrom, RowBefore = rowBefore };
        await foreach (var row in QueryAsync(table, query, cancellation)) rows.Add(row);
        return rows;
    }

    /// <summary>Makes sure that nothing of what was deleted can be read any more in the files of the store; a service sees to that itself.</summary>
    Task ForgetAsync(CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>1 to 100 changes of one partition.</summary>
public sealed record TableWrite(string Table, IReadOnlyList<TableChange> Changes);

/// <summary>A store that could not do what was asked, for a reason other than a conflict.</summary>
/// <param name="code">Code of the store's own refusal, for logs; the message holds no content of rows.</param>
public sealed class StorageException(string code, Exception? inner = null)
    : MemoryException($"The storage refused: {code}", inner)
{
    public string Code { get; } = code;

    /// <summary>A choice that is not known here: perhaps a newer version wrote it.</summary>
    public bool MayBeNewer { get; init; }

    /// <summary>The primary code of SQLite (13: the disk is full), or null for another store.</summary>
    public int? Sqlite => (InnerException as Microsoft.Data.Sqlite.SqliteException)?.SqliteErrorCode;
}
