using GpoBot.Web.CommandLine;
using NodaTime.Text;

namespace GpoBot.Web.Backup;

/// <summary>What <c>import</c> does with a folder that <c>export</c> wrote: checks all of it, then restores.</summary>
internal static class RestoreRun
{
    private const int MostLines = 40;

    /// <param name="dryRun">Checks only; the memory is not even opened.</param>
    public static async Task<int> RunAsync(string folder, bool dryRun, ToolHost host, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            var backup = await BackupFolder.OpenAsync(folder, cancellation);
            var header = backup.Header;
            if (dryRun) await output.WriteLineAsync("Essai à blanc : rien n'est écrit.");
            await output.WriteLineAsync($"Sauvegarde du {MomentOf(header)} : {header.Gpos.Count} GPO, {Count(header.Rows, "ligne", "lignes")}.");
            var faults = await ToolProgress.On(output).RunAsync("Vérification", "fichiers", header.Files.Count, advance => backup.CheckAsync(advance, cancellation));
            if (faults.Count > 0) return await RefuseAsync(faults, output);
            await output.WriteLineAsync("Tous les fichiers sont intacts.");
            return dryRun ? ExitCode.Done : await host.WithBotAsync(services => RestoreAsync(backup, services, output, cancellation));
        }
        catch (BackupException refusal)
        {
            return await RefuseAsync([refusal.Message], output);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync([BackupException.Of(refusal, folder).Message], output);
        }
    }

    private static async Task<int> RestoreAsync(BackupFolder backup, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var groups = backup.Header.Gpos.ToHashSet(StringComparer.Ordinal);
        var restore = ActivatorUtilities.CreateInstance<DepartmentRestore>(services);
        var report = await ToolProgress.On(output).RunAsync(
            "Restauration", "fichiers", backup.Header.Files.Count, advance => restore.RunAsync(backup, advance, cancellation));
        foreach (var (gpo, rows, outcome) in report.Gpos.Where(gpo => report.Gpos.Count <= MostLines || gpo.Outcome == RestoreOutcome.Different))
            await output.WriteLineAsync($"  {(groups.Contains(gpo) ? gpo : $"Journal {gpo}")} : {TextOf(outcome, rows)}");
        var kept = report.OthersKept == 0 ? "" : $" ; {Count(report.OthersKept, "ligne déjà présente et différente a été laissée telle quelle", "lignes déjà présentes et différentes ont été laissées telles quelles")}";
        await output.WriteLineAsync($"Hors des GPO (postes, numéros, liens, conversations) : {Count(report.Others, "ligne restaurée", "lignes restaurées")}{kept}.");
        var gpos = report.Gpos.Where(gpo => groups.Contains(gpo.Gpo)).ToList();
        var restored = gpos.Count(gpo => gpo.Outcome is RestoreOutcome.Restored or RestoreOutcome.Completed);
        var present = gpos.Count(gpo => gpo.Outcome == RestoreOutcome.AlreadyThere);
        var different = gpos.Count - restored - present;
        await output.WriteLineAsync(
            $"{Count(restored, "GPO restauré", "GPO restaurés")}, {Count(present, "déjà présent", "déjà présents")}, {Count(different, "laissé tel quel", "laissés tels quels")}.");
        return report.Succeeded ? ExitCode.Done : ExitCode.Fault;
    }

    private static async Task<int> RefuseAsync(IReadOnlyList<string> faults, TextWriter output)
    {
        foreach (var fault in faults) await output.WriteLineAsync(fault);
        if (faults.Count > 1) await output.WriteLineAsync("Rien n'est restauré.");
        return ExitCode.Fault;
    }

    private static string TextOf(RestoreOutcome outcome, int rows) => outcome switch
    {
        RestoreOutcome.Restored => Count(rows, "ligne restaurée", "lignes restaurées"),
        RestoreOutcome.Completed => $"restauration interrompue, complétée ({Count(rows, "ligne", "lignes")})",
        RestoreOutcome.AlreadyThere => "déjà présent",
        _ => "déjà présent et différent de la sauvegarde : laissé tel quel",
    };

    private static string MomentOf(ExportHeader header) => InstantPattern.General.Parse(header.CreatedAt) is { Success: true } parsed
        ? $"{parsed.Value.InUtc():dd/MM/uuuu 'à' HH:mm} (UTC)" : "jour inconnu";

    private static string Count(long number, string one, string many) => $"{number} {(number < 2 ? one : many)}";
}
