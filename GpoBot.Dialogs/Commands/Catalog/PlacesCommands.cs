namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of channels, chats and the message extension.</summary>
internal static class PlacesCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("lie ce canal", "Lier à un GPO le canal ou la discussion où vous l'écrivez en me mentionnant", "lie ce canal au GPO S01",
            Audience.Leads, false, Themes.People),
    ];
}
