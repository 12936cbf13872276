using GpoBot.Web.Import;

namespace GpoBot.Web.Hosting;

/// <summary>Brings a department in at start. What is there already is left as it is, so that starting again loses nothing.</summary>
public static class DemoData
{
    /// <summary>Throws when the folder cannot be imported: a demo without its department would only puzzle.</summary>
    public static async Task ImportAsync(string folder, IServiceProvider services)
    {
        var report = await services.GetRequiredService<DepartmentImporter>().ImportFolderAsync(folder, dryRun: false, CancellationToken.None);
        if (report.Succeeded) return;
        await ImportReportText.WriteAsync(report, Console.Error);
        throw new InvalidOperationException($"Demo:Data : le dossier « {folder} » n'a pas pu être importé.");
    }
}
