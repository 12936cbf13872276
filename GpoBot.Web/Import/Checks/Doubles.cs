using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import.Checks;

/// <summary>Finds lines that claim the same thing twice.</summary>
internal static class Doubles
{
    /// <summary>Calls back for each line whose key an earlier line has; empty keys are no keys.</summary>
    public static void Find<T>(IEnumerable<T> lines, Func<T, string> key, Action<T, T> found)
    {
        var firsts = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (key(line) is not { Length: > 0 } value) continue;
            if (!firsts.TryAdd(value, line)) found(firsts[value], line);
        }
    }

    public static void FindIds<T>(IEnumerable<T> lines, string column, Func<T, string> id, Func<T, CsvLine> source) =>
        Find(lines, id, (first, second) =>
            source(second).Error($"{column} « {Quote.Of(id(second))} » déjà utilisé ligne {source(first).Number}"));
}
