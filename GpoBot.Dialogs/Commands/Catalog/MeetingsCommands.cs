namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of the meeting itself and its record.</summary>
internal static class MeetingsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("tenir la réunion", "Noter les présences, suivre chaque engagement en deux touches, clore", "tenir la réunion",
            Audience.Leads, false, Themes.Meetings),
        new("décision", "Noter une décision pendant la réunion", "décision : demander un arrêté sur l'alcool", Audience.Leads, false, Themes.Meetings),
        new("la réunion n'a pas eu lieu", "Dire pourquoi, ou à quand elle est reportée", "la réunion n'a pas eu lieu", Audience.Leads, false, Themes.Meetings),
        new("relevé", "Lire le dernier relevé de décisions ; pour le référent, le préparer", "relevé", Audience.Everyone, false, Themes.Meetings),
        new("valide le relevé", "Le verrouiller et le diffuser aux membres", "valide le relevé", Audience.Leads, false, Themes.Meetings),
        new("point à l'ordre du jour", "Proposer un point pour la prochaine réunion", "point à l'ordre du jour : éclairage du parking",
            Audience.Everyone, false, Themes.Meetings),
        new("modifier l'ordre du jour", "Retirer ou ajouter des points", "modifier l'ordre du jour", Audience.Leads, false, Themes.Meetings),
        new("tour entre deux réunions", "Demander des nouvelles à tous, sans réunion", "tour entre deux réunions", Audience.Leads, false, Themes.Meetings),
        new("permanences", "Voir ou noter les permanences du délégué à la cohésion", "permanence mardi 24 à 14h à la mairie",
            Audience.Everyone, false, Themes.Meetings),
    ];
}
