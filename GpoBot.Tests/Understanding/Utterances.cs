using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Tests.Understanding;

/// <summary>The typed messages of the shared data, with what they mean on Friday 20 November 2026.</summary>
public static class Utterances
{
    public static readonly LocalDate Today = new(2026, 11, 20);

    public sealed record Row(
        string Text, string Intention, string Reference, string Status, string Percent, string Date, string Reason, string Guard, string Expected)
    {
        public LocalDate? Day => Date.Length == 0 ? null : LocalDatePattern.Iso.Parse(Date).Value;
        public override string ToString() => $"{Intention}: {Text}";
    }

    public static IReadOnlyList<Row> All { get; } = [.. Read("GpoBot.Tests/Data/utterances.csv").Select(line => new Row(
        line["texte"], line["intention"], line["reference"], line["statut"], line["pct"], line["date"], line["motif"], line["garde"], line["attente"]))];

    /// <summary>Lines of a CSV file of the repository, by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GpoBot.sln"))) folder = folder.Parent!;
        using var csv = CsvReader.FromFile(Path.Combine(folder.FullName, path));
        var lines = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) lines.Add(csv.Headers.ToArray().ToDictionary(name => name, name => csv.GetString(name)));
        return lines;
    }
}
