using GpoBot.Web.Import;

namespace GpoBot.Web.Hosting;

/// <summary>Brings a department in at start. What is there already is left as it is, so that starting again loses nothing.</summary>
public static class DemoData
{
    /// <summary>False, with the reasons written out, when the folder cannot be imported as it is.</summary>
    public static async Task<bool> ImportAsync(string folder, IServiceProvider services, TextWriter reasons)
    {
        var importer = services.GetRequiredService<DepartmentImporter>();
        var report = await importer.ImportFolderAsync(folder, dryRun: false, CancellationToken.None);
        if (!report.Succeeded) await ImportReportText.WriteAsync(report, reasons);
        return report.Succeeded;
    }
}
