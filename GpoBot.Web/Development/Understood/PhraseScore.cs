using GpoBot.Dialogs.Understanding.Seen;

namespace GpoBot.Web.Development.Understood;

/// <summary>How many phrases were taken for what they mean, column by column and as a whole.</summary>
internal sealed class PhraseScore(IReadOnlyList<Phrase> phrases)
{
    private readonly Dictionary<string, int> _right = [];
    private readonly List<string> _misses = [];

    public bool Perfect => _misses.Count == 0;

    public void Compare(Phrase phrase, Reading? reading)
    {
        var wrong = new List<string>();
        foreach (var (column, said) in PhraseFile.Columns)
        {
            if (!phrase.Expected.TryGetValue(column, out var expected)) continue;
            var given = reading is null ? "personne" : said(reading) ?? "";
            if (given == expected) _right[column] = _right.GetValueOrDefault(column) + 1;
            else wrong.Add($"{column} {Shown(expected)} attendu, {Shown(given)} compris");
        }

        if (wrong.Count > 0) _misses.Add($"  ligne {phrase.Line}, {phrase.Role}, « {phrase.Text} » : {string.Join(" ; ", wrong)}");
    }

    public async Task WriteAsync(TextWriter output)
    {
        foreach (var (column, _) in PhraseFile.Columns)
        {
            if (phrases.Count > 0 && phrases[0].Expected.ContainsKey(column)) await output.WriteLineAsync($"{column} : {Share(_right.GetValueOrDefault(column))}");
        }

        await output.WriteLineAsync($"lignes entières : {Share(phrases.Count - _misses.Count)}");
        if (!Perfect) await output.WriteLineAsync("Écarts");
        foreach (var miss in _misses) await output.WriteLineAsync(miss);
    }

    private string Share(int right) =>
        string.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), $"{right} sur {phrases.Count} ({(phrases.Count == 0 ? 0 : 100.0 * right / phrases.Count):0.0} %)");

    private static string Shown(string value) => value.Length == 0 ? "rien" : value;
}
