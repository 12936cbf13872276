using GpoBot.Web.Import;

namespace GpoBot.Web.Hosting;

/// <summary>Brings a department in at start. What is there already is left as it is, so that starting again loses nothing.</summary>
public static class DemoData
{
    /// <summary>False, with its reasons written out, when the folder cannot be imported: a demo without its department would only puzzle.</summary>
    public static async Task<bool> ImportAsync(string folder, IServiceProvider services, TextWriter reasons)
    {
        var report = await services.GetRequiredService<DepartmentImporter>().ImportFolderAsync(folder, dryRun: false, CancellationToken.None);
        if (!report.Succeeded) await ImportReportText.WriteAsync(report, reasons);
        return report.Succeeded;
    }
}
