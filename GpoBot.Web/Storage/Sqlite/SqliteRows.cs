using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>The statements of the embedded file.</summary>
internal static class SqliteRows
{
    public static async Task<TableRow?> FindAsync(
        SqliteConnection connection, string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        await using var command = Command(connection,
            "SELECT pk, rk, etag, body FROM rows WHERE tbl = $tbl AND pk = $pk AND rk = $rk",
            ("$tbl", table), ("$pk", partitionKey), ("$rk", rowKey));
        return (await ReadAsync(command, cancellation)).SingleOrDefault();
    }

    /// <param name="after">Last row of the page before, or null for the first page.</param>
    public static async Task<List<TableRow>> PageAsync(
        SqliteConnection connection, string table, RowQuery query, TableRow? after, CancellationToken cancellation)
    {
        List<(string Name, object Value)> values = [("$tbl", table), ("$size", query.PageSize)];
        var text = new StringBuilder("SELECT pk, rk, etag, body FROM rows WHERE tbl = $tbl");
        Bound("pk = $pk", query.Partition);
        Bound("pk >= $pkFrom", query.PartitionFrom);
        Bound("pk < $pkBefore", query.PartitionBefore);
        Bound("rk >= $rkFrom", query.RowFrom);
        Bound("rk < $rkBefore", query.RowBefore);
        if (after is not null)
        {
            text.Append(" AND (pk, rk) > ($lastPk, $lastRk)");
            values.AddRange([("$lastPk", after.PartitionKey), ("$lastRk", after.RowKey)]);
        }
        await using var command = Command(connection, text.Append(" ORDER BY pk, rk LIMIT $size").ToString(), [.. values]);
        return await ReadAsync(command, cancellation);

        void Bound(string condition, string? value)
        {
            if (value is null) return;
            text.Append(" AND ").Append(condition);
            values.Add((condition[condition.IndexOf('$', StringComparison.Ordinal)..], value));
        }
    }

    /// <summary>Applies one change within the transaction: its new version, or why it cannot be.</summary>
    public static async Task<(string ETag, WriteConflict? Conflict)> ApplyAsync(
        SqliteTransaction transaction, string table, TableChange change, CancellationToken cancellation)
    {
        var tag = change.Kind == TableChangeKind.Delete ? "" : Guid.NewGuid().ToString("N");
        await using var command = Command(transaction.Connection!, TextOf(change.Kind),
            ("$tbl", table), ("$pk", change.Row.PartitionKey), ("$rk", change.Row.RowKey), ("$etag", tag),
            ("$body", BodyOf(change)), ("$expected", (object?)change.ETag ?? DBNull.Value));
        command.Transaction = transaction;
        if (await command.ExecuteNonQueryAsync(cancellation) == 1) return (tag, null);
        if (change.Kind == TableChangeKind.Insert) return ("", WriteConflict.Exists);
        var found = await FindAsync(transaction.Connection!, table, change.Row.PartitionKey, change.Row.RowKey, cancellation);
        return ("", found is null ? WriteConflict.Missing : WriteConflict.Changed);
    }

    private static string TextOf(TableChangeKind kind) => kind switch
    {
        TableChangeKind.Insert => "INSERT INTO rows VALUES ($tbl, $pk, $rk, $etag, $body) ON CONFLICT DO NOTHING",
        TableChangeKind.Upsert => "INSERT OR REPLACE INTO rows VALUES ($tbl, $pk, $rk, $etag, $body)",
        TableChangeKind.Replace => "UPDATE rows SET etag = $etag, body = $body " + Expected,
        _ => "DELETE FROM rows " + Expected,
    };

    private const string Expected =
        "WHERE tbl = $tbl AND pk = $pk AND rk = $rk AND ($expected IS NULL OR etag = $expected)";

    private static string BodyOf(TableChange change)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, RowJson.Options))
        {
            json.WriteStartObject();
            RowJson.Write(json, change.Row.Properties);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static async Task<List<TableRow>> ReadAsync(SqliteCommand command, CancellationToken cancellation)
    {
        List<TableRow> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(new(reader.GetString(0), reader.GetString(1), Parse(reader.GetFieldValue<byte[]>(3)), reader.GetString(2)));
        return rows;
    }

    private static Dictionary<string, object> Parse(byte[] body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        return RowJson.Read(ref json);
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        // The whole text is one of ours above; every value is a parameter.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
