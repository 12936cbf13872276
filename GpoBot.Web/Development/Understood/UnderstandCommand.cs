using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Development.Understood;

/// <summary>
/// <c>GpoBot.Web understand FILE.csv [--data FOLDER] [--today DAY]</c>: takes every phrase of a file for what the bot would take it for, and counts.
/// Needs no store and no Teams: the people are those of the folder.
/// </summary>
public static class UnderstandCommand
{
    private const string Verb = "understand";
    private const string Usage = $"Usage : GpoBot.Web {Verb} FICHIER.csv [--data DOSSIER] [--today AAAA-MM-JJ]";
    private const string DemoFolder = "demo";

    // The day from which the phrases of the demo department are dated.
    private static readonly LocalDate UsualDay = new(2026, 11, 20);

    public static bool IsMeant(string[] args) => args is [Verb, ..];

    /// <returns>0 when every phrase was taken for what it means, 1 otherwise.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (!TryRead(args, out var file, out var folder, out var today)) return await StopAsync(output, Usage);
        if (!File.Exists(file)) return await StopAsync(output, $"Fichier introuvable : {file}");
        if (folder is null || !Directory.Exists(folder)) return await StopAsync(output, $"Dossier introuvable : {folder ?? DemoFolder}");
        if (Department.OfFolder(folder, today) is not { } department)
            return await StopAsync(output, $"Le dossier « {folder} » a des erreurs : GpoBot.Web import DOSSIER --dry-run les nomme.");
        if (PhraseFile.Read(file) is not { } phrases) return await StopAsync(output, "Colonnes attendues : role, texte, intention, et celles à comparer.");

        var understander = new Understander(new Speakers(department, today));
        var score = new PhraseScore(phrases);
        foreach (var phrase in phrases) score.Compare(phrase, understander.Read(phrase.Text, phrase.Role));
        await output.WriteLineAsync($"{phrases.Count} phrases, au {LocalDatePattern.Iso.Format(today)}");
        await score.WriteAsync(output);
        return score.Perfect ? 0 : 1;
    }

    private static bool TryRead(string[] args, out string file, out string? folder, out LocalDate today)
    {
        (file, folder, today) = ("", NearestDemo(), UsualDay);
        for (var at = 1; at < args.Length; at++)
        {
            if (args[at] == "--data" && at + 1 < args.Length) folder = args[++at];
            else if (args[at] == "--today" && at + 1 < args.Length && LocalDatePattern.Iso.Parse(args[at + 1]) is { Success: true, Value: var day }) (today, at) = (day, at + 1);
            else if (file.Length == 0 && !args[at].StartsWith('-')) file = args[at];
            else return false;
        }

        return file.Length > 0;
    }

    // From wherever in the project it is started.
    private static string? NearestDemo()
    {
        for (var here = new DirectoryInfo(Directory.GetCurrentDirectory()); here is not null; here = here.Parent)
        {
            if (Directory.Exists(Path.Combine(here.FullName, DemoFolder))) return Path.Combine(here.FullName, DemoFolder);
        }

        return null;
    }

    private static async Task<int> StopAsync(TextWriter output, string line)
    {
        await output.WriteLineAsync(line);
        return 1;
    }
}
