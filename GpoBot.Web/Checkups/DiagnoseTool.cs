using System.CommandLine;
using GpoBot.Web.CommandLine;

namespace GpoBot.Web.Checkups;

/// <summary>
/// <c>GpoBot.Web diagnose</c>: walks the steps of the installation, tries everything the bot depends on, and says of each « OK », or what is
/// wrong and what to do.
/// </summary>
public sealed class DiagnoseTool : ITool
{
    private const int Margin = 10;

    public Command Describe(ToolHost host)
    {
        var command = new Command("diagnose", "Vérifie tout ce dont GpoBot dépend et dit quoi faire ; rien n'est modifié, aucun secret n'est affiché.");
        command.SetAction((words, cancellation) => host.WithUnreadyBotAsync((faults, services) =>
            RunAsync(faults, services, words.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> faults, IServiceProvider? services, TextWriter output, CancellationToken cancellation)
    {
        List<(InstallStep Step, string Name, Finding Finding)> lines = [.. faults.Select(fault => (InstallStep.Program, "Configuration", Finding.Fault(fault)))];
        if (services is null) lines.Add((InstallStep.Program, "Autres vérifications", Finding.Look("elles attendent une configuration juste. Corrigez ce qui précède, puis relancez « diagnose ».")));
        else lines.AddRange([(InstallStep.Program, "Configuration", Finding.Fine("complète.")), .. await services.GetRequiredService<Checkup>().RunAsync(cancellation)]);

        foreach (var step in InstallSteps.All.Where(step => services is not null || step == InstallStep.Program))
        {
            await output.WriteLineAsync(step.Heading());
            foreach (var (_, name, finding) in lines.Where(line => line.Step == step)) await output.WriteLineAsync($"{Mark(finding.Verdict).PadRight(Margin)}{name} : {finding.Text}");
            if (lines.All(line => line.Step != step)) await output.WriteLineAsync($"{"–".PadRight(Margin)}rien à vérifier avec cette configuration.");
            await output.WriteLineAsync();
        }

        await output.WriteLineAsync(Summary(lines.Count(Is(Verdict.Fault)), lines.Count(Is(Verdict.Look))));
        return lines.Any(Is(Verdict.Fault)) ? ExitCode.Fault : ExitCode.Done;
    }

    private static string Mark(Verdict verdict) => verdict switch { Verdict.Fine => "OK", Verdict.Look => "À VOIR", _ => "ERREUR" };

    private static string Summary(int faults, int looks) => (faults, looks) switch
    {
        (0, 0) => "Tout va bien.",
        (0, 1) => "GpoBot peut travailler ; un point est à voir.",
        (0, _) => $"GpoBot peut travailler ; {looks} points sont à voir.",
        (1, _) => "Une erreur est à corriger.",
        _ => $"{faults} erreurs sont à corriger.",
    };

    private static Func<(InstallStep Step, string Name, Finding Finding), bool> Is(Verdict verdict) => line => line.Finding.Verdict == verdict;
}
