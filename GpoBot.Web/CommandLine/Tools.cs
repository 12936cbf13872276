using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using GpoBot.Web.Audit;
using GpoBot.Web.Backup;
using GpoBot.Web.Development.Understood;
using GpoBot.Web.Checkups;
using GpoBot.Web.Figures;
using GpoBot.Web.Import;
using GpoBot.Web.Retention;
using GpoBot.Web.Retention.Persons;

namespace GpoBot.Web.CommandLine;

/// <summary>All words of the command line; without one, the bot starts.</summary>
public static class Tools
{
    private static readonly IReadOnlyList<ITool> All =
    [
        new ImportTool(), new ExportTool(), new RebuildTool(), new AuditTool(), new PurgeTool(), new HoldTool(), new EraseTool(),
        new DiagnoseTool(), new UnderstandTool(),
    ];

    /// <summary>True for a tool or a question about them; what is only configuration starts the bot.</summary>
    public static bool AreMeant(IReadOnlyList<string> arguments) =>
        arguments is [var word, ..] && !word.Contains('=') && (word is "-h" or "-?" or "--help" or "--version" || !word.StartsWith('-'));

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        var root = new RootCommand("GpoBot tient le fil des groupes de partenariat opérationnel. Sans commande, le bot démarre.");
        var help = root.Options.OfType<HelpOption>().Single();
        (help.Description, help.Action) = ("Affiche cette aide.", new FrenchHelp());
        root.Options.OfType<VersionOption>().Single().Description = "Affiche la version du programme.";
        foreach (var tool in All) root.Add(tool.Describe(host));
        var parsed = root.Parse(arguments);
        var printing = new InvocationConfiguration { Output = output, Error = error };
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(printing, cancellation);
        if (parsed.CommandResult.Command == root) await error.WriteLineAsync(Unknown(arguments[0], root));
        else foreach (var fault in parsed.Errors) await error.WriteLineAsync(fault.Message);
        await error.WriteLineAsync("Aide : GpoBot.Web --help, ou le nom d'une commande suivi de --help.");
        return ExitCode.Usage;
    }

    private static string Unknown(string word, RootCommand root)
    {
        var meant = NearestWord.Of(word, root.Subcommands.Select(command => command.Name));
        return $"« {word} » n'est pas une commande{(meant is null ? "." : $" : vouliez-vous écrire « {meant} » ?")}";
    }
}
