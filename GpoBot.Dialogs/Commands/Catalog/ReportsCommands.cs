namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of figures.</summary>
internal static class ReportsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } = [];
}
