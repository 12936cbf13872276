namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of how problems end and come back.</summary>
internal static class OutcomesCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } = [];
}
