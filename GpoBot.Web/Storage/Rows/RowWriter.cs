using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Storage.Rows;

/// <summary>
/// Builds a row that people can read in Storage Explorer: choices by name, days as ISO text, lists joined by <c>|</c>. What is
/// null or an empty list is left out.
/// </summary>
/// <param name="kept">What stands in the row beside what is written here: a newer version's own.</param>
internal sealed class RowWriter(string partitionKey, string rowKey, IReadOnlyDictionary<string, object>? kept = null)
{
    /// <summary>Characters in each property of a long text, a little under what one may hold.</summary>
    public const int Chunk = 32_000;

    private readonly Dictionary<string, object> _properties =
        kept is null ? new(StringComparer.Ordinal) : new(kept, StringComparer.Ordinal);

    public TableRow Row => new(partitionKey, rowKey, _properties);

    public RowWriter Text(string name, string? value) => Set(name, value);
    public RowWriter Number(string name, int? value) => Set(name, value);
    public RowWriter Flag(string name, bool value) => Set(name, value);
    public RowWriter Choice<T>(string name, T? value) where T : struct, Enum => Set(name, value?.ToString());
    public RowWriter Choice<T>(string name, T value) where T : struct, Enum => Set(name, value.ToString());
    public RowWriter Day(string name, LocalDate? value) => Set(name, value is { } day ? LocalDatePattern.Iso.Format(day) : null);
    public RowWriter Hour(string name, LocalTime value) => Set(name, LocalTimePattern.ExtendedIso.Format(value));
    public RowWriter WallTime(string name, LocalDateTime? value) =>
        Set(name, value is { } wall ? LocalDateTimePattern.ExtendedIso.Format(wall) : null);
    public RowWriter Moment(string name, Instant? value) => Set(name, value?.ToDateTimeOffset());

    public RowWriter List(string name, IReadOnlyList<string> values) =>
        Set(name, values.Count == 0 ? null : string.Join('|', values.Select(Escape)));

    /// <summary>A text of any length, in as many properties as it takes: <c>Name</c>, <c>Name2</c>, <c>Name3</c>…</summary>
    public RowWriter LongText(string name, string value)
    {
        var part = 1;
        for (var at = 0; at < value.Length || part == 1; part++)
        {
            var length = Math.Min(Chunk, value.Length - at);
            // Both halves of a character stay together.
            if (at + length < value.Length && char.IsHighSurrogate(value[at + length - 1])) length--;
            Set(NameOf(name, part), value.Substring(at, length));
            at += length;
        }
        return this;
    }

    public static string NameOf(string name, int part) =>
        part == 1 ? name : name + part.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string item) =>
        item.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);

    private RowWriter Set(string name, object? value)
    {
        if (value is not null) _properties[name] = value;
        return this;
    }
}
