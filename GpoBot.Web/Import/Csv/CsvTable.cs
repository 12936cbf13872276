using CsvHelper;

namespace GpoBot.Web.Import.Csv;

/// <summary>One file cut into lines of named cells; what cannot be cut has been said in the findings.</summary>
internal sealed class CsvTable(IReadOnlyList<CsvLine> lines, int linesRead, bool usable)
{
    private static readonly CsvTable Unusable = new([], 0, usable: false);

    public IReadOnlyList<CsvLine> Lines { get; } = lines;

    /// <summary>Lines found under the header, those that could not be cut included.</summary>
    public int LinesRead { get; } = linesRead;

    /// <summary>False when the file is not UTF-8 or has the wrong header: nothing in it can be referred to.</summary>
    public bool Usable { get; } = usable;

    public static CsvTable Read(CsvColumns columns, byte[] bytes, Findings findings)
    {
        if (StrictUtf8.Decode(columns.FileName, bytes, findings) is not { } text) return Unusable;
        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Error(columns.FileName, null, "le fichier est vide");
            return Unusable;
        }

        var malformed = new HashSet<int>();
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            TrackLineNumbers = true,
            // One quote that is never closed would otherwise swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = record => malformed.Add((int)record.LineNumber),
        };
        using var reader = CsvReader.FromText(text, options);
        var header = reader.Headers.ToArray();
        if (!columns.Accepts(header, findings)) return Unusable;

        var lines = new List<CsvLine>();
        var linesRead = 0;
        while (reader.Read())
        {
            linesRead++;
            var number = (int)reader.LineNumber;
            var cells = reader.Current.ToArray();
            if (malformed.Contains(number))
                findings.Error(columns.FileName, number, "guillemets mal placés (doublés à l'intérieur d'un texte, fermés en fin de ligne)");
            else if (cells.Length != header.Length)
                findings.Error(columns.FileName, number, $"{cells.Length} colonnes au lieu de {header.Length}");
            else
                lines.Add(new CsvLine(columns.FileName, number, header.Zip(cells).ToDictionary(c => c.First, c => c.Second), findings));
        }
        return new CsvTable(lines, linesRead, usable: true);
    }
}
