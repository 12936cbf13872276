using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GpoBot.Web.CommandLine;

/// <summary>The help of a tool, or of all of them, in the language of those who keep the bot running.</summary>
internal sealed class FrenchHelp : SynchronousCommandLineAction
{
    private const string Program = "GpoBot.Web";

    // Asked for help, nobody is told of what is missing.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var (command, output) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Utilisation : {Usage(command)}");
        Write(output, "Arguments", command.Arguments.Select(argument => ($"{argument.Name}", argument.Description)));
        Write(output, "Commandes", command.Subcommands.Where(one => !one.Hidden).Select(one => (Words(one), one.Description)));
        Write(output, "Options", command.Options.Where(one => !one.Hidden).Select(one => (Words(one), one.Description)));
        Write(output, "Codes de sortie",
        [
            ($"{ExitCode.Done}", "fait"), ($"{ExitCode.Fault}", "compris, mais pas fait, ou une anomalie trouvée : les lignes écrites disent laquelle"),
            ($"{ExitCode.Usage}", "la ligne de commande n'est pas comprise"),
        ]);
        if (command is not RootCommand) return ExitCode.Done;
        output.WriteLine();
        output.WriteLine($"Les réglages sont ceux du bot, lus dans l'environnement (Storage__Path=…). {Program} COMMANDE --help en dit plus.");
        return ExitCode.Done;
    }

    private static string Usage(Command command) => string.Join(' ', new[] { Program }
        .Concat(command is RootCommand ? [] : Path(command))
        .Concat(command.Subcommands.Count > 0 ? ["COMMANDE"] : [])
        .Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name))
        .Append("[options]"));

    private static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? [.. Path(parent), command.Name] : [command.Name];

    private static string Words(Command command) => string.Join(' ', command.Arguments.Select(argument => argument.Name).Prepend(command.Name));

    private static string Words(Option option) => string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Append(option.Name).Distinct().OrderBy(alias => alias.Length))
        + (option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? "" : " " + (option.HelpName ?? "VALEUR"));

    private static void Write(TextWriter output, string title, IEnumerable<(string Word, string? Meaning)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"{title} :");
        var width = all.Max(line => line.Word.Length);
        foreach (var (word, meaning) in all) output.WriteLine($"  {word.PadRight(width)}  {meaning}");
    }
}
