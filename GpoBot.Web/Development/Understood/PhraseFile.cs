using CsvHelper;
using GpoBot.Dialogs.Understanding.Seen;

namespace GpoBot.Web.Development.Understood;

/// <summary>One line of a file of phrases: who says what, and what it should be taken for.</summary>
internal sealed record Phrase(int Line, string Role, string Text, IReadOnlyDictionary<string, string> Expected);

/// <summary>Phrases with what they mean: <c>role,texte,intention,reference,statut,pct,date,motif,garde,attente</c>, and an hour where there is a column for it.</summary>
internal static class PhraseFile
{
    /// <summary>The columns that are compared, and what a reading says in each.</summary>
    public static readonly IReadOnlyList<(string Column, Func<Reading, string?> Said)> Columns =
    [
        ("intention", reading => reading.Intent),
        ("reference", reading => reading.Reference),
        ("statut", reading => reading.Status),
        ("pct", reading => reading.Percent?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("date", reading => reading.Date),
        ("heure", reading => reading.Time),
        ("motif", reading => reading.Reason),
        ("garde", reading => reading.Guard),
        ("attente", reading => reading.Next),
    ];

    /// <summary>Null when a column is missing without which nothing can be compared.</summary>
    public static IReadOnlyList<Phrase>? Read(string path)
    {
        using var csv = CsvReader.FromFile(path);
        var names = csv.Headers.ToArray();
        if (!names.Contains("role") || !names.Contains("texte") || !names.Contains("intention")) return null;
        var phrases = new List<Phrase>();
        while (csv.Read())
        {
            var expected = Columns.Where(column => names.Contains(column.Column)).ToDictionary(column => column.Column, column => csv.GetString(column.Column));
            phrases.Add(new Phrase(phrases.Count + 2, csv.GetString("role"), csv.GetString("texte"), expected));
        }

        return phrases;
    }
}
