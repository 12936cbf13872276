using System.Globalization;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import;

/// <summary>The report as the operator reads it.</summary>
public static class ImportReportText
{
    private const int MostWarnings = 30;

    public static async Task WriteAsync(ImportReport report, TextWriter output)
    {
        if (report.DryRun) await output.WriteLineAsync("Essai à blanc : rien n'est écrit.");
        await output.WriteLineAsync("Fichiers");
        foreach (var file in report.Files) await output.WriteLineAsync("  " + Line(file));
        await WriteFindings(report, FindingLevel.Error, "Erreurs", int.MaxValue, output);
        await WriteFindings(report, FindingLevel.Warning, "Signalements", MostWarnings, output);
        if (report.Gpos.Count > 0) await output.WriteLineAsync("GPO");
        foreach (var gpo in report.Gpos) await output.WriteLineAsync("  " + Line(gpo, report.DryRun));
        await output.WriteLineAsync(Conclusion(report));
    }

    private static string Line(FileSummary file) => file.Outcome switch
    {
        FileOutcome.Absent => $"{file.FileName} : absent",
        FileOutcome.Refused => $"{file.FileName} : {Count(file.LinesRead, "ligne lue", "lignes lues")}, "
            + $"{Count(file.LinesRefused, "en erreur", "en erreur")}, fichier refusé",
        _ => $"{file.FileName} : {Count(file.LinesRead, "ligne lue", "lignes lues")}, aucune erreur",
    };

    private static string Line(GpoSummary gpo, bool dryRun) => gpo.Outcome switch
    {
        GpoOutcome.Kept => $"{gpo.GpoId} {gpo.Name} : déjà présent, inchangé",
        GpoOutcome.Blocked => $"{gpo.GpoId} {gpo.Name} : un import d'autres fichiers a été interrompu ici ; "
            + "le relancer d'abord avec ces fichiers-là",
        _ when dryRun => $"{gpo.GpoId} {gpo.Name} : {Count(gpo.Rows, "enregistrement", "enregistrements")} à écrire",
        _ => $"{gpo.GpoId} {gpo.Name} : {Count(gpo.Rows, "enregistrement écrit", "enregistrements écrits")}",
    };

    private static string Conclusion(ImportReport report)
    {
        if (report.Files.Any(f => f.Outcome == FileOutcome.Refused))
            return "Rien n'a été écrit : corriger les erreurs, puis relancer l'import.";
        if (report.NothingFound) return "Rien à importer : aucun fichier connu dans ce dossier.";
        var fresh = report.Gpos.Count(g => g.Outcome == GpoOutcome.Written);
        var written = report.DryRun ? Count(fresh, "GPO à écrire", "GPO à écrire") : Count(fresh, "GPO écrit", "GPO écrits");
        var kept = Count(report.Gpos.Count(g => g.Outcome == GpoOutcome.Kept), "déjà présent", "déjà présents");
        return $"{written}, {kept}.";
    }

    private static async Task WriteFindings(
        ImportReport report, FindingLevel level, string title, int most, TextWriter output)
    {
        var findings = report.Findings.Where(f => f.Level == level).ToList();
        if (findings.Count == 0) return;
        await output.WriteLineAsync($"{title} ({findings.Count.ToString(CultureInfo.InvariantCulture)})");
        foreach (var finding in findings.Take(most)) await output.WriteLineAsync("  " + finding);
        if (findings.Count > most) await output.WriteLineAsync($"  … et {findings.Count - most} autres");
    }

    private static string Count(int number, string one, string many) => $"{number} {(number < 2 ? one : many)}";
}
