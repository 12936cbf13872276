namespace GpoBot.Web.Import.Csv;

/// <summary>The columns a file may have; order does not matter.</summary>
internal sealed record CsvColumns(string FileName)
{
    public required IReadOnlyList<string> Required { get; init; }
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Known, but nothing in GpoBot holds them yet: the report says so rather than lose them in silence.</summary>
    public IReadOnlyList<string> NotKept { get; init; } = [];

    public bool Knows(string column) =>
        Required.Contains(column) || Optional.Contains(column) || NotKept.Contains(column);

    /// <summary>Says what is wrong with a header; false when the file cannot be read with it.</summary>
    public bool Accepts(IReadOnlyList<string> header, Findings findings)
    {
        if (header is [var only] && only.Contains(';', StringComparison.Ordinal))
        {
            findings.Error(FileName, 1, "séparateur « ; » trouvé (attendu la virgule)");
            return false;
        }
        foreach (var column in header.Where(c => !Knows(c)))
            findings.Warn(FileName, 1, $"colonne « {Quote.Of(column)} » inconnue, ignorée");
        var unkept = header.Where(NotKept.Contains).ToList();
        if (unkept.Count > 0) findings.Warn(FileName, 1, $"colonnes lues mais non conservées : {string.Join(", ", unkept)}");

        var missing = Required.Except(header).ToList();
        foreach (var column in missing) findings.Error(FileName, 1, $"colonne « {column} » manquante");
        var doubled = header.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        foreach (var column in doubled) findings.Error(FileName, 1, $"colonne « {Quote.Of(column)} » présente deux fois");
        return missing.Count == 0 && doubled.Count == 0;
    }
}
