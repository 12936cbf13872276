using System.CommandLine;
using System.CommandLine.Parsing;
using GpoBot.Web.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Development.Understood;

/// <summary>
/// <c>GpoBot.Web understand FILE.csv [--data FOLDER] [--today DAY]</c>: takes every phrase of a file for what the bot would take it for, and counts.
/// Needs no store and no Teams: the people are those of the folder.
/// </summary>
public sealed class UnderstandTool : ITool
{
    private const string DemoFolder = "demo";

    // The day from which the phrases of the demo department are dated.
    private static readonly LocalDate UsualDay = new(2026, 11, 20);

    public Command Describe(ToolHost host)
    {
        var file = new Argument<string>("FICHIER.csv") { Description = "Une phrase par ligne : rôle, texte, et ce qui doit être compris." };
        var data = new Option<string?>("--data") { HelpName = "DOSSIER", Description = "Le département dont les gens parlent (sinon demo/).", DefaultValueFactory = _ => NearestDemo() };
        var today = new Option<LocalDate>("--today")
        {
            HelpName = "AAAA-MM-JJ", Description = "Le jour où les phrases sont dites (sinon celui de la démonstration).", CustomParser = ReadDay, DefaultValueFactory = _ => UsualDay,
        };
        var command = new Command("understand", "Compte combien de phrases d'un fichier sont comprises.") { file, data, today };
        command.SetAction((words, _) =>
            RunAsync(words.GetRequiredValue(file), words.GetValue(data), words.GetValue(today), words.InvocationConfiguration.Output));
        return command;
    }

    private static LocalDate ReadDay(ArgumentResult typed)
    {
        if (LocalDatePattern.Iso.Parse(typed.Tokens[0].Value) is { Success: true, Value: var day }) return day;
        typed.AddError($"--today attend un jour AAAA-MM-JJ, et non « {typed.Tokens[0].Value} ».");
        return default;
    }

    private static async Task<int> RunAsync(string file, string? folder, LocalDate today, TextWriter output)
    {
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
        return score.Perfect ? ExitCode.Done : ExitCode.Fault;
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
        return ExitCode.Fault;
    }
}
