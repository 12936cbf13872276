namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of problems: report, register, retain, diagnosis, plan.</summary>
internal static class ProblemsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } = [];
}
