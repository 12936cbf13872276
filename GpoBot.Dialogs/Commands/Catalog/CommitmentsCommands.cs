namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of changes of commitments.</summary>
internal static class CommitmentsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("réaffecte AC003", "Confier un engagement à quelqu'un d'autre, ou en changer l'intitulé ou l'échéance", "réaffecte AC003 à la mairie",
            Audience.Leads, InManifest: false),
        new("AC001 police seulement", "Réserver un engagement à la police, ou le montrer à nouveau", "AC001 police seulement",
            Audience.Leads, InManifest: false),
    ];
}
