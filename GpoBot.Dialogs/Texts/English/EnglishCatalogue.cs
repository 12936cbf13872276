using System.Collections.Frozen;

namespace GpoBot.Dialogs.Texts.English;

/// <summary>The entries of the files beside it, a theme each, one entry a line: <c>French => English</c>.</summary>
public static class EnglishCatalogue
{
    private const string Arrow = " => ";

    /// <summary>Every entry, as written.</summary>
    public static IReadOnlyList<(string French, string English)> Entries { get; } = [.. Read()];

    private static readonly FrozenDictionary<string, string> Whole = Entries.Where(entry => !entry.French.Contains('{', StringComparison.Ordinal))
        .DistinctBy(entry => entry.French, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.French, entry => entry.English, StringComparer.Ordinal);

    public static IReadOnlyList<EnglishPattern> Patterns { get; } = [.. Entries.Where(entry => entry.French.Contains('{', StringComparison.Ordinal))
        .Select(entry => new EnglishPattern(entry.French, entry.English)).OrderByDescending(pattern => pattern.Weight)];

    private static readonly FrozenDictionary<string, EnglishPattern[]> ByFirst = Grouped(pattern => FirstWord(pattern.First, ' '));
    private static readonly FrozenDictionary<string, EnglishPattern[]> ByLast = Patterns.Where(pattern => FirstWord(pattern.First, ' ') is null)
        .Where(pattern => LastWord(pattern.Last) is not null)
        .GroupBy(pattern => LastWord(pattern.Last)!, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    private static readonly EnglishPattern[] Others = [.. Patterns.Where(pattern => FirstWord(pattern.First, ' ') is null && LastWord(pattern.Last) is null)];

    public static string? Find(string plain) => Whole.GetValueOrDefault(plain);

    public static string? Match(string plain, int depth)
    {
        if (FirstWord(plain, ' ') is { } first && ByFirst.TryGetValue(first, out var begins) && Try(begins, plain, depth) is { } begun) return begun;
        if (LastWord(plain) is { } last && ByLast.TryGetValue(last, out var ends) && Try(ends, plain, depth) is { } ended) return ended;
        return Try(Others, plain, depth);
    }

    private static string? Try(EnglishPattern[] patterns, string plain, int depth)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Apply(plain, depth) is { } english) return english;
        }

        return null;
    }

    private static FrozenDictionary<string, EnglishPattern[]> Grouped(Func<EnglishPattern, string?> key) =>
        Patterns.Where(pattern => key(pattern) is not null).GroupBy(pattern => key(pattern)!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    // Only a word that ends within the literal is known whole.
    private static string? FirstWord(string text, char end) =>
        text.IndexOf(end, StringComparison.Ordinal) is > 0 and var at ? text[..at] : null;

    private static string? LastWord(string text) =>
        text.LastIndexOf(' ') is >= 0 and var at && at < text.Length - 1 ? text[(at + 1)..] : null;

    private static IEnumerable<(string French, string English)> Read()
    {
        var assembly = typeof(EnglishCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".en.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith('#') || line.IndexOf(Arrow, StringComparison.Ordinal) is not (> 0 and var at)) continue;
                yield return (EnglishText.Plain(line[..at]), line[(at + Arrow.Length)..]);
            }
        }
    }
}
