using System.CommandLine;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.CommandLine;

namespace GpoBot.Web.Retention.Persons;

/// <summary><c>erase ADDRESS [--dry-run]</c>: the right to be forgotten, in all groups and tables and in the files beside them.</summary>
public sealed class EraseTool : ITool
{
    public Command Describe(ToolHost host)
    {
        var address = new Argument<string>("ADRESSE") { Description = "L'adresse de courriel de la personne." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Dit ce qui serait effacé, sans rien changer." };
        var command = new Command("erase", "Efface une personne de toute la mémoire ; les chiffres ne changent pas.") { address, dryRun };
        command.SetAction((words, cancellation) => host.WithBotAsync(services =>
            RunAsync(words.GetRequiredValue(address).Trim(), words.GetValue(dryRun), services, words.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string address, bool dryRun, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (!address.Contains('@', StringComparison.Ordinal))
        {
            await output.WriteLineAsync("Donnez une adresse de courriel entière.");
            return ExitCode.Fault;
        }

        var files = services.GetRequiredService<PersonFiles>();
        var inFiles = files.Find(address);
        var done = await services.GetRequiredService<Eraser>().RunAsync(address, dryRun, cancellation);
        if (done.Refusal is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return ExitCode.Fault;
        }

        if (done.Found.Count + inFiles.Count == 0)
        {
            await output.WriteLineAsync("Cette adresse n'est connue nulle part : il n'y a rien à effacer.");
            return ExitCode.Done;
        }

        await output.WriteLineAsync(dryRun ? "Effacement à blanc : rien n'a été changé. Concernés :" : "Effacement fait :");
        foreach (var (place, count) in done.Found) await output.WriteLineAsync($"  {place.Label} : {count} ({Word(place.End)})");
        if (inFiles.Count > 0) await output.WriteLineAsync($"  Fichiers déposés (courriels, agenda) : {inFiles.Count} (supprimés)");
        if (dryRun) return ExitCode.Done;

        files.Delete(inFiles);
        if (done.Left > 0) await output.WriteLineAsync($"Attention : {French.Count(done.Left, "ligne")} nomme{(done.Left > 1 ? "nt" : "")} encore cette personne, écrite{(done.Left > 1 ? "s" : "")} pendant l'effacement : relancez la commande.");
        await output.WriteLineAsync("Hors de GpoBot restent les conversations Teams, les courriels reçus, les relevés déjà téléchargés et les sauvegardes : voir docs/confidentialite.md.");
        return done.Left > 0 ? ExitCode.Fault : ExitCode.Done;
    }

    private static string Word(TraceEnd end) => end switch
    {
        TraceEnd.Delete => "supprimé",
        TraceEnd.Nameless => "pseudonymisé",
        TraceEnd.Scrub => "gardé sans le nom",
        _ => "gardé sous un numéro",
    };
}
