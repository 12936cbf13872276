namespace GpoBot.Dialogs.Commands;

/// <summary>The one list of commands: the help is made from it, and the manifest says the same.</summary>
public static class CommandCatalog
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("aide", "Voir ce que je sais faire", "aide", Audience.Everyone),
        new("planifier", "Planifier une réunion ou une série, et inviter les partenaires",
            "planifie le GPO S01 tous les 15 jours le mardi à 9h30", Audience.Leads),
        new("engagement", "Noter un engagement : qui fait quoi, et pour quand",
            "ajoute une action pour le bailleur : fermer le local vélo avant le 15 décembre", Audience.Leads),
        new("réunions", "Voir les réunions à venir", "réunions", Audience.Everyone),
        new("je viens", "Dire si vous venez à la réunion, ou si quelqu'un vous remplace", "je ne viens pas le 24", Audience.Everyone),
        new("qui vient", "Voir qui vient à la réunion", "qui vient mardi ?", Audience.Everyone, InManifest: false),
        new("feuille de présence", "Voir la liste des invités et ce qu'ils ont annoncé", "feuille de présence", Audience.Leads, InManifest: false),
        new("mes actions", "Voir vos engagements et y répondre", "mes actions", Audience.Everyone),
        new("retards", "Voir les engagements dont l'échéance est passée", "retards", Audience.Everyone),
        new("créneau", "Trouver trois créneaux où les participants sont libres",
            "trouve un créneau pour le GPO S01 la semaine prochaine", Audience.Leads),
        new("déplacer la réunion", "Déplacer une réunion, ou changer son lieu ou sa durée",
            "décale la réunion de mardi à jeudi 14h", Audience.Leads),
        new("annuler la réunion", "Annuler une réunion et prévenir les participants", "annuler la réunion du 24",
            Audience.Leads, InManifest: false),
        new("fermetures", "Voir ou noter les jours où le GPO ne se réunit pas",
            "le GPO S01 est fermé du 21 décembre au 3 janvier (vacances de Noël)", Audience.Leads, InManifest: false),
        new("mon agenda", "Voir vos réunions dans votre propre agenda, toujours à jour", "mon agenda", Audience.Everyone),
        new("envoie le lien d'agenda", "Envoyer à un contact le lien de son agenda", "envoie le lien d'agenda à la mairie",
            Audience.Leads, InManifest: false),
        new("AC002 fait", "Répondre sur un engagement en une phrase", "ac 2 bloqué on attend le fournisseur",
            Audience.Everyone, InManifest: false),
        new("report AC002 au 15 décembre", "Demander une autre échéance", "report AC002 au 15 décembre",
            Audience.Everyone, InManifest: false),
        new("évaluation", "Demander aux membres si une problématique est résolue", "demande les avis sur PB03",
            Audience.Leads, InManifest: false),
        new("avis", "Donner l'avis de votre organisation sur une problématique, ou voir où en sont les avis", "avis PB03",
            Audience.Everyone, InManifest: false),
        new("rappels", "Voir ce qui partira, quand et pourquoi", "rappels", Audience.Everyone, false, Themes.Reminders),
        new("plus tard", "Reporter le rappel d'un engagement", "rappelle-moi AC002 lundi", Audience.Everyone, false, Themes.Reminders),
        new("pause des rappels", "Suspendre vos rappels pendant une absence", "je suis en congé jusqu'au 5 janvier",
            Audience.Everyone, false, Themes.Reminders),
        new("stop", "Arrêter vos rappels", "arrête les rappels", Audience.Everyone, false, Themes.Reminders),
        new("reprends les rappels", "Les remettre", "reprends les rappels", Audience.Everyone, false, Themes.Reminders),
        new("suivi", "Voir qui a répondu, qui est en retard, qui est injoignable", "suivi S01", Audience.Leads, false, Themes.Reminders),
        new("relance la mairie", "Relancer une organisation tout de suite, ou tout le monde", "relance tout le monde",
            Audience.Leads, false, Themes.Reminders),
        new("réglages des rappels", "Choisir quels rappels partent, et à quelle heure", "rappels du GPO S01 à 8h30",
            Audience.Leads, false, Themes.Reminders),
        .. Catalog.ProblemsCommands.All, .. Catalog.OutcomesCommands.All, .. Catalog.CommitmentsCommands.All, .. Catalog.MeetingsCommands.All,
        .. Catalog.ReportsCommands.All, .. Catalog.PeopleCommands.All, .. Catalog.PlacesCommands.All,
        .. Catalog.AuditCommands.All,
        new("annuler", "Abandonner la question en cours", "annuler", Audience.Everyone, InManifest: false),
    ];

    /// <summary>What this person can use, in the order of the list.</summary>
    public static IEnumerable<CommandDescription> For(bool leads) =>
        All.Where(command => command.Audience == Audience.Everyone || (leads && command.Audience == Audience.Leads));
}

/// <summary>A command as people see it.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Example">A whole sentence that works, for the help.</param>
/// <param name="InManifest">Offered by Teams in the command menu of the composer, which holds ten.</param>
/// <param name="Theme">Under which heading the help folds it away; null: it stands there at once.</param>
public sealed record CommandDescription(
    string Name, string Description, string Example, Audience Audience, bool InManifest = true, string? Theme = null);

/// <summary>What the help folds away, by heading.</summary>
public static class Themes
{
    public const string Reminders = "Rappels et suivi";
    public const string Problems = "Problématiques";
    public const string Meetings = "Réunions et relevés";
    public const string Reports = "Bilans et exports";
    public const string People = "Membres et réglages";
}

/// <summary>Whom a command is shown to; what it may do is decided in the core.</summary>
public enum Audience { Everyone, Leads, Posts }
