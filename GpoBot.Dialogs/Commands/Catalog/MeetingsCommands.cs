namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of the meeting itself and its record.</summary>
internal static class MeetingsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } = [];
}
