namespace GpoBot.Dialogs.Commands;

/// <summary>The one list of commands: the help, the manifest and the tests are made from it.</summary>
public static class CommandCatalog
{
    public const string Plan = "planifier";
    public const string Commit = "engagement";
    public const string CancelMeeting = "annuler la réunion";
    public const string Answer = "AC002 fait";
    public const string Help = "aide";

    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new(Help, "Voir ce que je sais faire", "aide", Audience.Everyone, InManifest: true),
        new(Plan, "Planifier une réunion ou une série", "planifie le GPO S01 tous les 15 jours le mardi à 9h30", Audience.Leads, InManifest: true),
        new(Commit, "Ajouter un engagement à une problématique",
            "ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre", Audience.Leads, InManifest: true),
        new("réunions", "Voir les réunions à venir", "réunions", Audience.Everyone, InManifest: true),
        new("mes actions", "Voir mes engagements et y répondre", "mes actions", Audience.Everyone, InManifest: true),
        new("retards", "Voir les engagements en retard", "retards", Audience.Everyone, InManifest: true),
        new(CancelMeeting, "Annuler une réunion, avec son motif", "annuler la réunion du 24", Audience.Leads, InManifest: true),
        new(Answer, "Répondre sur un engagement en une phrase", "ac 2 bloqué on attend le fournisseur", Audience.Everyone, InManifest: false),
    ];

    /// <summary>What this person can use, in the order of the list.</summary>
    public static IEnumerable<CommandDescription> For(bool leads) =>
        All.Where(command => leads || command.Audience == Audience.Everyone);
}

/// <summary>A command as people see it.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Example">A whole sentence that works, for the help.</param>
/// <param name="InManifest">Offered by Teams in the command menu of the composer.</param>
public sealed record CommandDescription(string Name, string Description, string Example, Audience Audience, bool InManifest);

/// <summary>Whom a command is shown to; what it may do is decided in the core.</summary>
public enum Audience { Everyone, Leads }
