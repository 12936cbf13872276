using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>
/// The embedded file: write-ahead log, and on disk when a commit returns. Several processes may have it open; one that finds
/// it busy waits.
/// </summary>
public sealed class SqliteFile(string path)
{
    private const int Layout = 1;

    // On disk when a commit returns, and nothing deleted left readable.
    private const string Rules = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
    private static readonly object Ready = new();
    private readonly ConditionalWeakTable<sqlite3, object> _ready = [];

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        DefaultTimeout = 5,
    }.ToString();

    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        // A connection from the pool was made ready when it was first opened.
        if (_ready.TryGetValue(connection.Handle!, out _)) return connection;
        await ExecuteAsync(connection, Rules, cancellation);
        _ready.AddOrUpdate(connection.Handle!, Ready);
        return connection;
    }

    /// <summary>A connection of its own, whose owner keeps it open.</summary>
    /// <param name="cache">KiB of pages that it keeps in memory; null for the usual.</param>
    public SqliteConnection Open(int? cache = null)
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = cache is { } size ? string.Create(CultureInfo.InvariantCulture, $"{Rules} PRAGMA cache_size = -{size};") : Rules;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes what the pool keeps open.</summary>
    public void ForgetConnections()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    public async Task CreateAsync(CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        await using var connection = await OpenAsync(cancellation);
        await RequireLayoutAsync(connection, cancellation);
        await ExecuteAsync(connection, $"""
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS rows (
                tbl TEXT NOT NULL, pk TEXT NOT NULL, rk TEXT NOT NULL, etag TEXT NOT NULL, body TEXT NOT NULL,
                PRIMARY KEY (tbl, pk, rk)) WITHOUT ROWID;
            PRAGMA user_version = {Layout};
            """, cancellation);
    }

    /// <summary>Walks through all pages; false when one of them is damaged.</summary>
    public async Task<bool> IsWholeAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return await command.ExecuteScalarAsync(cancellation) is "ok";
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is 11 or 26)
        {
            return false;
        }
        catch (SqliteException failure)
        {
            throw new StorageException($"SQLite {failure.SqliteExtendedErrorCode}", failure);
        }
    }

    /// <summary>Writes the file anew without the pages of deleted rows, and empties the log, which still holds what they were.</summary>
    internal static bool Forget(SqliteSession session)
    {
        session.Execute("VACUUM");
        // The first column tells whether somebody kept the log from being emptied.
        return session.Command("PRAGMA wal_checkpoint(TRUNCATE)").ExecuteScalar() is not (long and not 0)
            ? true : throw new StorageException("the file is in use, its log was not emptied");
    }

    private static async Task RequireLayoutAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        if (await command.ExecuteScalarAsync(cancellation) is long layout and > Layout)
            throw new StorageException($"the file has layout {layout}, written by a newer version of GpoBot");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string text, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
