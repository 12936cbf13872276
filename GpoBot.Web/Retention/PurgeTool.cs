using System.CommandLine;
using GpoBot.Core.Ports;
using GpoBot.Core.Retention;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.CommandLine;

namespace GpoBot.Web.Retention;

/// <summary><c>purge [--dry-run] [--gpo X] [--format text|csv]</c>: what the nights do, at once or only told.</summary>
public sealed class PurgeTool : ITool
{
    private const string Csv = "csv";

    public Command Describe(ToolHost host)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Dit ce qui partirait, sans rien changer." };
        var gpo = new Option<string?>("--gpo") { Description = "Un seul GPO, par exemple S01 ; sinon tous, et ce qui n'est à aucun." };
        var format = new Option<string>("--format") { Description = "text ou csv.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", Csv);
        var command = new Command("purge", "Applique les durées de conservation, comme chaque nuit.") { dryRun, gpo, format };
        command.SetAction((words, cancellation) => host.WithBotAsync(services => RunAsync(
            words.GetValue(dryRun), words.GetValue(gpo), words.GetValue(format) == Csv, services, words.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(bool dryRun, string? gpo, bool csv, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var pass = services.GetRequiredService<PurgePass>();
        List<PurgeReport> reports = [];
        if (gpo is not null)
        {
            if (await pass.ReportAsync(gpo.ToUpperInvariant(), dryRun, cancellation) is not { } one)
            {
                await output.WriteLineAsync($"GPO inconnu : {gpo}");
                return ExitCode.Fault;
            }

            reports.Add(one);
        }
        else
        {
            var ids = await services.GetRequiredService<IGpoStore>().ListIdsAsync(cancellation).ToListAsync(cancellation);
            foreach (var id in ids)
            {
                if (await pass.ReportAsync(id, dryRun, cancellation) is { } one) reports.Add(one);
            }

            reports.Add(await services.GetRequiredService<HousePurge>().RunAsync(dryRun, cancellation));
        }

        if (csv) await WriteCsvAsync(reports, services, output);
        else await WriteTextAsync(reports, dryRun, output);
        return ExitCode.Done;
    }

    private static async Task WriteTextAsync(IReadOnlyList<PurgeReport> reports, bool dryRun, TextWriter output)
    {
        await output.WriteLineAsync(dryRun ? "Purge à blanc : rien n'a été changé. Partiraient :" : "Purge faite :");
        foreach (var report in reports.Where(report => report.Lines.Count > 0 || report.Hold is not null))
        {
            await output.WriteLineAsync(Name(report) + (report.Hold is { } hold ? $" – gel légal depuis le {hold.Since:dd/MM/yyyy} : {hold.Reason}" : ""));
            foreach (var line in report.Lines)
                await output.WriteLineAsync($"  {RetentionWords.Of(line.Kind)} : {line.Count} ({RetentionWords.Of(line.Act)}{(line.Why is { } why ? $", {RetentionWords.Of(why)}" : "")})");
        }

        var held = reports.Count(report => report.Hold is not null);
        await output.WriteLineAsync($"Total : {French.Count(reports.Sum(report => report.Changed), "ligne")}, {reports.Count(report => report.Place != PurgeReport.House)} GPO"
            + (held > 0 ? $", dont {held} sous gel légal." : "."));
    }

    private static Task WriteCsvAsync(IReadOnlyList<PurgeReport> reports, IServiceProvider services, TextWriter output)
    {
        var table = new ReportTable("purge", ["lieu", "nature", "suite", "nombre", "motif"],
        [
            .. reports.SelectMany(report => report.Lines.Select(line => (IReadOnlyList<string>)
            [
                Name(report), RetentionWords.Of(line.Kind), RetentionWords.Of(line.Act), $"{line.Count}", line.Why is { } why ? RetentionWords.Of(why) : "",
            ])),
        ]);
        var bytes = services.GetRequiredService<ITableFile>().Write(table);
        return output.WriteAsync(System.Text.Encoding.UTF8.GetString(bytes));
    }

    private static string Name(PurgeReport report) => report.Place == PurgeReport.House ? "Hors GPO" : report.Place;
}
