namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of channels, chats and the message extension.</summary>
internal static class PlacesCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } = [];
}
