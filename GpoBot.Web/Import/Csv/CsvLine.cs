using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Import.Csv;

/// <summary>
/// One line of a file. Each reading says what is wrong with its cell and goes on with a harmless value, so that a line
/// with three faults is told all three; a file with any fault is refused as a whole.
/// </summary>
internal sealed class CsvLine(string file, int number, IReadOnlyDictionary<string, string> cells, Findings findings)
{
    private const int FirstYear = 1950;
    private const int LastYear = 2150;
    private static readonly LocalTimePattern Time24 = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Stands for a date that could not be read: before every other one, so that no order is broken by it.</summary>
    public static LocalDate NoDate => LocalDate.MinIsoValue;

    public int Number { get; } = number;

    public void Error(string text) => findings.Error(file, Number, text);

    public void Warn(string text) => findings.Warn(file, Number, text);

    /// <summary>The cell as written, or null when it is empty or the column absent.</summary>
    public string? Cell(string column) => cells.GetValueOrDefault(column) is { Length: > 0 } value ? value : null;

    public string? Text(string column, int longest)
    {
        if (Cell(column) is not { } value) return null;
        if (value.Length > longest) Error($"{column} : {value.Length} caractères, {longest} au plus");
        if (value.Any(char.IsControl)) Error($"{column} : tabulation ou caractère de commande");
        if (value[0] is '=' or '+' or '-' or '@')
            Error($"{column} « {Quote.Of(value)} » commence par « {value[0]} » : un tableur l'exécuterait comme une formule");
        return value;
    }

    public string RequiredText(string column, int longest) => Text(column, longest) ?? Missing(column, "");

    public T Code<T>(string column, CodeMap<T> codes)
        where T : struct => OptionalCode(column, codes) ?? (Cell(column) is null ? Missing(column, default(T)) : default);

    public T? OptionalCode<T>(string column, CodeMap<T> codes)
        where T : struct
    {
        if (Cell(column) is not { } value) return null;
        if (codes.TryRead(value, out var known)) return known;
        Unknown(column, value, codes.Codes);
        return null;
    }

    public string? ListedText(string column, CodeMap<string> codes)
    {
        if (Cell(column) is not { } value) return null;
        if (!codes.TryRead(value, out _)) Unknown(column, value, codes.Codes);
        return value;
    }

    public string RequiredListedText(string column, CodeMap<string> codes) =>
        ListedText(column, codes) ?? Missing(column, "");

    public LocalDate? Date(string column)
    {
        if (Cell(column) is not { } value || Parsed(LocalDatePattern.Iso.Parse(value), column, "AAAA-MM-JJ") is not { } date) return null;
        if (date.Year is >= FirstYear and <= LastYear) return date;
        Error($"{column} « {value} » invalide (attendu une année entre {FirstYear} et {LastYear})");
        return null;
    }

    /// <summary>The date, or <see cref="NoDate"/> after saying what is wrong.</summary>
    public LocalDate RequiredDate(string column) => Cell(column) is null ? Missing(column, NoDate) : Date(column) ?? NoDate;

    public LocalTime RequiredTime(string column) =>
        Cell(column) is { } value ? Parsed(Time24.Parse(value), column, "HH:MM") ?? default : Missing(column, default(LocalTime));

    public int? Whole(string column, int least, int most)
    {
        if (Cell(column) is not { } value) return null;
        if (value.All(char.IsAsciiDigit) && int.TryParse(value, out var parsed) && parsed >= least && parsed <= most) return parsed;
        Error($"{column} « {Quote.Of(value)} » invalide (attendu un nombre entre {least} et {most})");
        return null;
    }

    public int RequiredWhole(string column, int least, int most) =>
        Cell(column) is null ? Missing(column, least) : Whole(column, least, most) ?? least;

    /// <summary>Values separated by <c>|</c>.</summary>
    public IReadOnlyList<string> List(string column)
    {
        if (Cell(column) is not { } value) return [];
        var items = value.Split('|', StringSplitOptions.TrimEntries);
        foreach (var item in items.GroupBy(i => i).Where(g => g.Count() > 1))
            Error($"{column} : « {Quote.Of(item.Key)} » y figure deux fois");
        if (items.Contains("")) Error($"{column} « {Quote.Of(value)} » contient un élément vide");
        return [.. items.Where(i => i.Length > 0).Distinct()];
    }

    public T Missing<T>(string column, T fallback)
    {
        Error($"{column} est obligatoire");
        return fallback;
    }

    private void Unknown(string column, string value, IReadOnlyList<string> expected) =>
        Error($"{column} « {Quote.Of(value)} » : valeur inconnue (attendu {string.Join(", ", expected)})");

    private T? Parsed<T>(ParseResult<T> result, string column, string expected)
        where T : struct
    {
        if (result.Success) return result.Value;
        Error($"{column} « {Quote.Of(Cell(column)!)} » invalide (attendu {expected})");
        return null;
    }
}
