namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of who audits.</summary>
internal static class AuditCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("journal", "Voir qui a fait quoi dans un GPO, et vérifier que rien n'a été changé", "journal S01 depuis lundi", Audience.Posts, false,
            Themes.Reports),
        new("exporte le journal", "Recevoir le journal d'un GPO dans un fichier", "exporte le journal S01", Audience.Posts, false, Themes.Reports),
    ];
}
