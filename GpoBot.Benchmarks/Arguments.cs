using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GpoBot.Benchmarks;

/// <summary>What was said for the options of a command.</summary>
internal sealed class Arguments(ParseResult parsed)
{
    public string Text(string name, string otherwise) => Text(name) ?? otherwise;

    public string? Text(string name) => (parsed.GetResult("--" + name) as OptionResult)?.GetValueOrDefault<string?>();

    public int Number(string name, int otherwise) => (parsed.GetResult("--" + name) as OptionResult)?.GetValueOrDefault<int?>() ?? otherwise;

    public bool Is(string name) => (parsed.GetResult("--" + name) as OptionResult)?.GetValueOrDefault<bool>() ?? false;

    public IReadOnlyList<int> Numbers(string name) =>
        [.. Words(name).Select(one => int.Parse(one, CultureInfo.InvariantCulture))];

    public IReadOnlyList<string> Words(string name, string otherwise = "") =>
        Text(name, otherwise).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
