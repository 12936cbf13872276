namespace GpoBot.Web.Import;

/// <summary><c>GpoBot.Web import FOLDER [--dry-run]</c>, for whoever sets up a department.</summary>
public static class ImportCommand
{
    private const string Verb = "import";
    private const string DryRun = "--dry-run";
    private const string Usage = $"Usage : GpoBot.Web {Verb} DOSSIER [{DryRun}]";

    /// <summary>True when the command line asks for an import, rightly spelled or not.</summary>
    public static bool IsMeant(string[] args) => args is [Verb, ..];

    /// <summary>Runs the import and prints its report.</summary>
    /// <param name="args">The whole command line, its verb included.</param>
    /// <param name="services">Where the store and its companions are registered.</param>
    /// <returns>0 when all is well, 1 after an error.</returns>
    public static async Task<int> RunAsync(
        string[] args, IServiceProvider services, TextWriter output, CancellationToken cancellation = default)
    {
        var folders = args.Skip(1).Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        var options = args.Skip(1).Except(folders).ToList();
        if (!IsMeant(args) || folders is not [var folder] || options.Any(o => o != DryRun))
        {
            await output.WriteLineAsync(Usage);
            return 1;
        }
        if (!Directory.Exists(folder))
        {
            await output.WriteLineAsync($"Dossier introuvable : {folder}");
            return 1;
        }
        var importer = ActivatorUtilities.GetServiceOrCreateInstance<DepartmentImporter>(services);
        var report = await importer.ImportFolderAsync(folder, options.Count > 0, cancellation);
        await ImportReportText.WriteAsync(report, output);
        return report.Succeeded ? 0 : 1;
    }
}
