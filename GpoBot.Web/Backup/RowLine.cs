using System.Buffers;
using System.Text.Json;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Backup;

/// <summary>
/// A row as one line of JSON, the types announced as Table Storage does. The same row gives the same bytes, whichever store it came
/// from: keys first, then the properties by name.
/// </summary>
internal static class RowLine
{
    private const string Partition = "PartitionKey";
    private const string Key = "RowKey";

    public static void Write(Utf8JsonWriter json, TableRow row)
    {
        json.WriteStartObject();
        json.WriteString(Partition, row.PartitionKey);
        json.WriteString(Key, row.RowKey);
        RowJson.Write(json, row.Properties.OrderBy(property => property.Key, StringComparer.Ordinal));
        json.WriteEndObject();
        json.Flush();
    }

    public static byte[] Of(TableRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, RowJson.Options);
        Write(json, row);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Versions apart, the same row.</summary>
    public static bool Same(TableRow one, TableRow other) => Of(one).AsSpan().SequenceEqual(Of(other));

    /// <summary>Null for a line that is no row, or none that a store would take.</summary>
    public static TableRow? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
            var values = RowJson.Read(ref json);
            if (json.Read() || !values.Remove(Partition, out var partition) || !values.Remove(Key, out var key)) return null;
            if (partition is not string partitionKey || key is not string rowKey) return null;
            var row = new TableRow(partitionKey, rowKey, values);
            TableRules.CheckWrite([TableChange.Insert(row)]);
            return row;
        }
        catch (Exception damage) when (damage is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The order of rows in a file, and in the stores.</summary>
    public static int Compare(TableRow one, TableRow other) =>
        string.CompareOrdinal(one.PartitionKey, other.PartitionKey) is var byPartition and not 0 ? byPartition : string.CompareOrdinal(one.RowKey, other.RowKey);
}
