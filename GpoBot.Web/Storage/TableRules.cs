using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace GpoBot.Web.Storage;

/// <summary>
/// What Table Storage accepts. Checked before anything is sent or stored, in both stores, because the emulator and the
/// embedded file would let through what Azure refuses. Messages name keys and properties, never their content.
/// </summary>
internal static partial class TableRules
{
    public const int MostOperations = 100;
    public const int LargestRequest = 4 * 1024 * 1024;
    public const int MostProperties = 252;

    /// <summary>Properties of a row of our port: Table Storage's, without the one that the adapter adds.</summary>
    private const int MostOfARow = MostProperties - 1;
    private const int LongestKey = 512;
    private const int LongestName = 255;
    private const int LongestText = 32 * 1024;
    private const int LargestBinary = 64 * 1024;
    private const int LargestRow = 1024 * 1024;
    // Controls are the two blocks of Unicode that char.IsControl knows.
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);
    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
    private static readonly string[] SystemNames = ["PartitionKey", "RowKey", "Timestamp", "ETag"];

    /// <summary>Whether this text can be a key at all.</summary>
    public static bool IsKey(string key) => WrongKey(key) is null;

    public static void CheckTable(string table) => Require(TableName().IsMatch(table) &&
        !table.Equals("tables", StringComparison.OrdinalIgnoreCase), "a table is named by 3 to 63 letters and digits");

    public static void CheckKeys(string partitionKey, string rowKey)
    {
        if (WrongKey(partitionKey) is { } partition) throw Refused("the partition key " + partition);
        if (WrongKey(rowKey) is { } row) throw Refused("the row key " + row);
    }

    /// <summary>Checks a row and answers its size in bytes as Table Storage reckons it.</summary>
    /// <param name="most">How many properties it may have beside keys and timestamp.</param>
    public static int CheckRow(
        string partitionKey, string rowKey, IEnumerable<KeyValuePair<string, object>> properties, int most)
    {
        CheckKeys(partitionKey, rowKey);
        var size = 4 + 2 * (partitionKey.Length + rowKey.Length);
        var count = 0;
        foreach (var (name, value) in properties)
        {
            if (!IsName(name)) throw Refused($"'{name}' is no name of a property");
            size += 8 + 2 * name.Length + SizeOf(name, value);
            count++;
        }
        if (count > most) throw Refused($"an entity has at most {most} properties beside the system's");
        Require(size <= LargestRow, "an entity has at most 1 MiB");
        return size;
    }

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && Array.IndexOf(SystemNames, name) < 0
        && (name[0] is < '0' or > '9' && !name.AsSpan().ContainsAnyExcept(LettersAndDigits) || PropertyName().IsMatch(name));

    /// <summary>Checks what makes a transaction: its keys and its count.</summary>
    public static void CheckTransaction(IReadOnlyCollection<(string PartitionKey, string RowKey)> keys)
    {
        if (keys.Count is 0 or > MostOperations) throw Refused($"a transaction holds 1 to {MostOperations} operations, not {keys.Count}");
        if (keys.Count == 1) return;
        var partition = keys.First().PartitionKey;
        Require(keys.All(k => k.PartitionKey == partition), "a transaction stays in one partition");
        var rows = new HashSet<string>(keys.Count, StringComparer.Ordinal);
        Require(keys.All(k => rows.Add(k.RowKey)), "a transaction names the same entity once");
    }

    /// <summary>Checks everything that a write of our port consists of.</summary>
    public static void CheckWrite(IReadOnlyList<TableChange> changes)
    {
        CheckTransaction([.. changes.Select(c => (c.Row.PartitionKey, c.Row.RowKey))]);
        CheckRequestSize(changes.Sum(c =>
            (long)CheckRow(c.Row.PartitionKey, c.Row.RowKey, c.Row.Properties, MostOfARow)));
    }

    public static void CheckRequestSize(long size) =>
        Require(size <= LargestRequest, "a request has at most 4 MiB");

    private static int SizeOf(string name, object value) => value switch
    {
        string text => SizeOf(name, text),
        byte[] bytes when bytes.Length > LargestBinary => throw Refused($"'{name}' is over 64 KiB"),
        byte[] bytes => 4 + bytes.Length,
        DateTimeOffset moment when moment.UtcDateTime.Year < 1601 => throw Refused($"'{name}' is before 1601"),
        DateTimeOffset or long or double => 8,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => throw Refused($"'{name}' has a type that Table Storage does not know"),
    };

    private static int SizeOf(string name, string text)
    {
        if (text.Length > LongestText) throw Refused($"'{name}' is over 32 K characters");
        if (!IsWellFormed(text)) throw Refused($"'{name}' holds half a character");
        return 4 + 2 * text.Length;
    }

    private static string? WrongKey(string key) =>
        key.Length > LongestKey ? $"is over {LongestKey} characters"
        : key.AsSpan().ContainsAny(NotInKeys) ? "holds a character that keys cannot have"
        : IsWellFormed(key) ? null : "holds half a character";

    private static bool IsWellFormed(string text)
    {
        // Few texts hold any of the halves.
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return true;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done) return false;
            rest = rest[used..];
        }
        return true;
    }

    private static void Require(bool right, string why)
    {
        if (!right) throw Refused(why);
    }

    private static ArgumentException Refused(string why) => new("Table Storage would refuse this: " + why + ".");

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{2,62}\z")]
    private static partial Regex TableName();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*\z")]
    private static partial Regex PropertyName();
}
