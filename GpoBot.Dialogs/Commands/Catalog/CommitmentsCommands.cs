namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of changes of commitments.</summary>
internal static class CommitmentsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } = [];
}
