namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of the roster and what people set for themselves.</summary>
internal static class PeopleCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } = [];
}
