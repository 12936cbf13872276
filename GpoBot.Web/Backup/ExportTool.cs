using System.CommandLine;
using System.Globalization;
using GpoBot.Web.CommandLine;

namespace GpoBot.Web.Backup;

/// <summary><c>export GPO… FOLDER</c> and <c>export --all FOLDER</c>: a backup that <c>import</c> restores.</summary>
public sealed class ExportTool : ITool
{
    public Command Describe(ToolHost host)
    {
        var all = new Option<bool>("--all") { Description = "Tous les GPO, avec ce qui n'appartient à aucun (postes, numéros, liens)." };
        var words = new Argument<string[]>("GPO… DOSSIER")
        {
            Description = "Les GPO à sauvegarder (aucun avec --all), puis un dossier neuf.", Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("export", "Sauvegarde des GPO dans un dossier que import sait restaurer.") { words, all };
        command.Validators.Add(found =>
        {
            var given = found.GetValue(words)?.Length ?? 0;
            if (found.GetValue(all) ? given != 1 : given < 2)
                found.AddError("Donnez au moins un GPO puis un dossier, ou --all et un dossier.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var given = parsed.GetRequiredValue(words);
            return host.WithBotAsync(services => RunAsync(
                given[^1], parsed.GetValue(all) ? null : given[..^1], services, parsed.InvocationConfiguration.Output, cancellation));
        });
        return command;
    }

    /// <param name="wanted">Null for all.</param>
    private static async Task<int> RunAsync(string folder, string[]? wanted, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            var export = ActivatorUtilities.CreateInstance<DepartmentExport>(services);
            var there = await export.ListAsync(cancellation);
            var groups = there.Where(one => one.IsGroup).Select(one => one.Id).ToList();
            if (groups.Count == 0) throw new BackupException("Rien à exporter : il n'y a aucun GPO.");
            IReadOnlyList<string> ids = wanted is null ? [.. there.Select(one => one.Id)] : [.. wanted.Select(word => Find(groups, word)).Distinct()];
            var header = await ToolProgress.On(output).RunAsync("Sauvegarde", "GPO", ids.Count, advance =>
                export.RunAsync(folder, ids, whole: wanted is null, advance, cancellation));
            await WriteAsync(header, Path.GetFullPath(folder), output);
            return ExitCode.Done;
        }
        catch (BackupException refusal)
        {
            await output.WriteLineAsync(refusal.Message);
            return ExitCode.Fault;
        }
    }

    private static string Find(IReadOnlyList<string> groups, string word) =>
        groups.FirstOrDefault(id => id.Equals(word, StringComparison.OrdinalIgnoreCase))
        ?? throw new BackupException($"GPO inconnu : {word}. Rien n'est exporté.");

    private static async Task WriteAsync(ExportHeader header, string folder, TextWriter output)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        await output.WriteLineAsync(string.Create(french, $"Sauvegarde de {header.Gpos.Count} GPO dans {folder} : {header.Rows:N0} lignes, {header.Bytes / 1_000_000.0:N1} Mo."));
        await output.WriteLineAsync("Attention : ces fichiers contiennent des données personnelles. Gardez-les chiffrés, hors de portée de tout autre compte, et détruisez-les à leur terme.");
    }
}
