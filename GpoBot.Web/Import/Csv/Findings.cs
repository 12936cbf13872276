namespace GpoBot.Web.Import.Csv;

/// <summary>Collects what is wrong in a folder, so that one run names every fault.</summary>
internal sealed class Findings
{
    private readonly List<ImportFinding> _all = [];

    public IReadOnlyList<ImportFinding> All =>
        [.. _all.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line ?? 0)];

    public void Error(string file, int? line, string text) => _all.Add(new(file, line, FindingLevel.Error, text));

    public void Warn(string file, int? line, string text) => _all.Add(new(file, line, FindingLevel.Warning, text));

    /// <summary>Number of distinct lines with an error; a fault of the whole file counts for none.</summary>
    public int RefusedLines(string file) => Errors(file).Select(f => f.Line).OfType<int>().Distinct().Count();

    public bool AnyError(string file) => Errors(file).Any();

    private IEnumerable<ImportFinding> Errors(string file) =>
        _all.Where(f => f.File == file && f.Level == FindingLevel.Error);
}
