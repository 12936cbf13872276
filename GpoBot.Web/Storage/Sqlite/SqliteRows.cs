using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GpoBot.Web.Storage.Sqlite;

/// <summary>The statements of the embedded file.</summary>
internal static class SqliteRows
{
    private const string Expected =
        "WHERE tbl = $tbl AND pk = $pk AND rk = $rk AND ($expected IS NULL OR etag = $expected)";

    public static TableRow? Find(SqliteSession session, string table, string partitionKey, string rowKey)
    {
        var command = session.Command("SELECT etag, body FROM rows WHERE tbl = $tbl AND pk = $pk AND rk = $rk",
            ("$tbl", table), ("$pk", partitionKey), ("$rk", rowKey));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new TableRow(partitionKey, rowKey, reader.GetFieldValue<byte[]>(1), reader.GetString(0)) : null;
    }

    /// <param name="after">Last row of the page before, or null for the first page.</param>
    public static List<TableRow> Page(SqliteSession session, string table, RowQuery query, TableRow? after)
    {
        List<(string Name, object Value)> values = [("$tbl", table), ("$size", query.PageSize)];
        var text = new StringBuilder("SELECT rk, etag, body, pk FROM rows WHERE tbl = $tbl");
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

        var command = session.Command(text.Append(" ORDER BY pk, rk LIMIT $size").ToString(), [.. values]);
        List<TableRow> rows = [];
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(new(query.Partition ?? reader.GetString(3), reader.GetString(0), reader.GetFieldValue<byte[]>(2), reader.GetString(1)));
        return rows;

        void Bound(string condition, string? value)
        {
            if (value is null) return;
            text.Append(" AND ").Append(condition);
            values.Add((condition[condition.IndexOf('$', StringComparison.Ordinal)..], value));
        }
    }

    /// <summary>Applies one change within the transaction: its new version, or why it cannot be.</summary>
    public static (string ETag, WriteConflict? Conflict) Apply(SqliteSession session, string table, TableChange change, string body)
    {
        var (partition, row) = (change.Row.PartitionKey, change.Row.RowKey);
        var tag = change.Kind == TableChangeKind.Delete ? "" : Guid.NewGuid().ToString("N");
        var expected = (object?)change.ETag ?? DBNull.Value;
        var command = change.Kind switch
        {
            TableChangeKind.Insert => session.Command("INSERT INTO rows VALUES ($tbl, $pk, $rk, $etag, $body) ON CONFLICT DO NOTHING",
                ("$tbl", table), ("$pk", partition), ("$rk", row), ("$etag", tag), ("$body", body)),
            TableChangeKind.Upsert => session.Command("INSERT OR REPLACE INTO rows VALUES ($tbl, $pk, $rk, $etag, $body)",
                ("$tbl", table), ("$pk", partition), ("$rk", row), ("$etag", tag), ("$body", body)),
            TableChangeKind.Replace => session.Command("UPDATE rows SET etag = $etag, body = $body " + Expected,
                ("$tbl", table), ("$pk", partition), ("$rk", row), ("$etag", tag), ("$body", body), ("$expected", expected)),
            _ => session.Command("DELETE FROM rows " + Expected, ("$tbl", table), ("$pk", partition), ("$rk", row), ("$expected", expected)),
        };
        if (command.ExecuteNonQuery() == 1) return (tag, null);
        if (change.Kind == TableChangeKind.Insert) return ("", WriteConflict.Exists);
        return ("", Find(session, table, partition, row) is null ? WriteConflict.Missing : WriteConflict.Changed);
    }

    public static string BodyOf(TableRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, RowJson.Options))
        {
            json.WriteStartObject();
            RowJson.Write(json, row.Properties);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
