using System.CommandLine;
using System.CommandLine.Parsing;
using GpoBot.Core.Audit;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Audit;
using GpoBot.Web.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Web.Audit;

/// <summary>
/// <c>audit verify</c> walks along the chains and says what is missing or changed; <c>audit list</c> prints the lines of one. For whoever
/// keeps the bot running, and for who audits them.
/// </summary>
public sealed class AuditTool : ITool
{
    public Command Describe(ToolHost host) => new("audit", "Vérifie et montre le journal de qui a fait quoi.") { Verify(host), List(host) };

    private static Command Verify(ToolHost host)
    {
        var gpo = Gpo("Un seul GPO (sinon tous, et le journal général).");
        var write = new Option<string?>("--write-seals") { HelpName = "FICHIER", Description = "Écrit la fin de chaque chaîne, à garder hors de portée de l'exploitant." };
        var against = new Option<string?>("--against") { HelpName = "FICHIER", Description = "Compare aux fins de chaîne écrites auparavant." };
        var command = new Command("verify", "Parcourt les chaînes et dit quelle ligne manque ou a changé.") { gpo, write, against };
        command.SetAction((words, cancellation) => host.WithBotAsync(services => VerifyChains.RunAsync(
            services, new(words.GetValue(gpo), words.GetValue(write), words.GetValue(against)), words.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static Command List(ToolHost host)
    {
        var gpo = Gpo("Le GPO (sinon le journal général).");
        var from = Day("--from", "Premier jour.");
        var to = Day("--to", "Dernier jour, compris.");
        var verb = new Option<string?>("--verb") { HelpName = "VERBE", Description = "Un verbe ou son début, par exemple commitment ou file.read." };
        var actor = new Option<string?>("--person") { HelpName = "NUMÉRO", Description = "La personne, par son numéro, par exemple P05." };
        var format = new Option<string>("--format") { HelpName = "csv|text", Description = "Forme de la sortie.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "csv");
        var command = new Command("list", "Montre les lignes d'un journal, de la plus ancienne à la plus récente.") { gpo, from, to, verb, actor, format };
        command.SetAction((words, cancellation) => host.WithBotAsync(services => ListLines.RunAsync(
            services,
            new JournalQuery(words.GetValue(gpo), words.GetValue(actor), words.GetValue(verb), words.GetValue(from), words.GetValue(to)),
            words.GetValue(format) == "csv", words.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static Option<string?> Gpo(string description) => new("--gpo") { HelpName = "S01", Description = description };

    private static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        HelpName = "AAAA-MM-JJ", Description = description, CustomParser = typed => ReadDay(typed, name),
    };

    private static LocalDate? ReadDay(ArgumentResult typed, string name)
    {
        if (LocalDatePattern.Iso.Parse(typed.Tokens[0].Value) is { Success: true, Value: var day }) return day;
        typed.AddError($"{name} attend un jour AAAA-MM-JJ, et non « {typed.Tokens[0].Value} ».");
        return null;
    }
}
