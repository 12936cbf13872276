using System.CommandLine;
using GpoBot.Web.Backup;
using GpoBot.Web.CommandLine;

namespace GpoBot.Web.Import;

/// <summary><c>import FOLDER [--dry-run]</c>, for whoever sets up a department, or brings one back from a backup; prints its report.</summary>
public sealed class ImportTool : ITool
{
    public Command Describe(ToolHost host)
    {
        var folder = new Argument<string>("DOSSIER") { Description = "Les fichiers CSV du département (modèle : demo/), ou une sauvegarde faite par export." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Relit et nomme chaque ligne fautive, sans rien écrire." };
        var command = new Command("import", "Charge un département, ou restaure une sauvegarde.") { folder, dryRun };
        command.SetAction((words, cancellation) =>
        {
            var (path, dry, output) = (words.GetRequiredValue(folder), words.GetValue(dryRun), words.InvocationConfiguration.Output);
            return BackupFolder.IsOne(path)
                ? RestoreRun.RunAsync(path, dry, host, output, cancellation)
                : host.WithBotAsync(services => RunAsync(path, dry, services, output, cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, bool dryRun, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            await output.WriteLineAsync($"Dossier introuvable : {folder}");
            return ExitCode.Fault;
        }

        var importer = ActivatorUtilities.GetServiceOrCreateInstance<DepartmentImporter>(services);
        var report = await importer.ImportFolderAsync(folder, dryRun, cancellation);
        await ImportReportText.WriteAsync(report, output);
        return report.Succeeded ? ExitCode.Done : ExitCode.Fault;
    }
}
