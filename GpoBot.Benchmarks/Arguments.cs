using System.Globalization;

namespace GpoBot.Benchmarks;

/// <summary>The options of a command: <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Arguments(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at += 2)
        {
            if (!words[at].StartsWith("--", StringComparison.Ordinal) || at + 1 == words.Count)
                throw new ArgumentException($"Expected --name value, found {words[at]}.");
            _values[words[at][2..]] = words[at + 1];
        }
    }

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public IReadOnlyList<int> Numbers(string name) =>
        _values.TryGetValue(name, out var text) ? [.. text.Split(',').Select(one => int.Parse(one, CultureInfo.InvariantCulture))] : [];
}
