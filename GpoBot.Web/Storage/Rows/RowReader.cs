using System.Text;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Storage.Rows;

/// <summary>
/// Reads what <see cref="RowWriter"/> wrote. Properties that nobody asks for are left alone, and those an older version did not
/// write take their default; what is there in a wrong shape throws, naming row and property.
/// </summary>
/// <param name="asked">Takes the names of all properties that were asked for, when somebody wants to know them.</param>
internal sealed class RowReader(TableRow row, ISet<string>? asked = null)
{
    /// <summary>Properties that were asked for and found, each of which is asked for once.</summary>
    public int Found { get; private set; }

    public string Text(string name) => OptionalText(name) ?? throw Wrong(name);
    public string? OptionalText(string name) => Get<string>(name, out var value) ? value : null;
    public int Number(string name, int otherwise = 0) => Get<int>(name, out var value) ? value : otherwise;
    public int? OptionalNumber(string name) => Get<int>(name, out var value) ? value : null;
    public bool Flag(string name, bool otherwise = false) => Get<bool>(name, out var value) ? value : otherwise;
    public Instant Moment(string name) => OptionalMoment(name) ?? throw Wrong(name);

    public Instant? OptionalMoment(string name) =>
        Get<DateTimeOffset>(name, out var value) ? Instant.FromDateTimeOffset(value) : null;

    public LocalDate Day(string name) => OptionalDay(name) ?? throw Wrong(name);
    public LocalDate? OptionalDay(string name) => Parsed(name, LocalDatePattern.Iso);
    public LocalTime? OptionalHour(string name) => Parsed(name, LocalTimePattern.ExtendedIso);
    public LocalDateTime WallTime(string name) => OptionalWallTime(name) ?? throw Wrong(name);
    public LocalDateTime? OptionalWallTime(string name) => Parsed(name, LocalDateTimePattern.ExtendedIso);

    public T Choice<T>(string name, T otherwise) where T : struct, Enum => OptionalChoice<T>(name) ?? otherwise;

    public T? OptionalChoice<T>(string name) where T : struct, Enum =>
        !Get<string>(name, out var text) ? null
        : Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : throw Wrong(name, mayBeNewer: true);

    public IReadOnlyList<string> List(string name)
    {
        if (!Get<string>(name, out var text)) return [];
        if (!text.Contains('\\', StringComparison.Ordinal)) return [.. text.Split('|')];
        List<string> items = [];
        var item = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) item.Append(text[++i]);
            else if (text[i] != '|') item.Append(text[i]);
            else
            {
                items.Add(item.ToString());
                item.Clear();
            }
        }
        return [.. items, item.ToString()];
    }

    /// <param name="read">Gives null for an item it cannot read.</param>
    public IReadOnlyList<T> List<T>(string name, Func<string, T?> read) where T : class =>
        [.. List(name).Select(item => read(item) ?? throw Wrong(name))];

    public string LongText(string name) => OptionalLongText(name) ?? throw Wrong(name);

    public string? OptionalLongText(string name)
    {
        if (OptionalText(name) is not { } first) return null;
        var text = new StringBuilder(first);
        for (var part = 2; OptionalText(RowWriter.NameOf(name, part)) is { } more; part++) text.Append(more);
        return text.ToString();
    }

    private T? Parsed<T>(string name, IPattern<T> pattern) where T : struct =>
        !Get<string>(name, out var text) ? null
        : pattern.Parse(text) is { Success: true } parsed ? parsed.Value : throw Wrong(name);

    private bool Get<T>(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
    {
        value = default;
        asked?.Add(name);
        if (!row.Properties.TryGetValue(name, out var found)) return false;
        value = found is T typed ? typed : throw Wrong(name);
        Found++;
        return true;
    }

    private StorageException Wrong(string name, bool mayBeNewer = false) =>
        new($"{name} of the row {row.PartitionKey} {row.RowKey} is missing or has a wrong shape") { MayBeNewer = mayBeNewer };
}
