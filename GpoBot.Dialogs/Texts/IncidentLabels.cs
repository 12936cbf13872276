using GpoBot.Core.Incidents;

namespace GpoBot.Dialogs.Texts;

/// <summary>The words of the shared incident form.</summary>
public static class IncidentLabels
{
    public static string Of(IncidentKind kind) => kind switch
    {
        IncidentKind.Projectile => "Jet de projectile",
        IncidentKind.StaffAssault => "Agression d'un agent",
        IncidentKind.PassengerAssault => "Agression d'un usager",
        IncidentKind.GroupFraud => "Fraude collective",
        IncidentKind.Damage => "Dégradation",
        IncidentKind.Incivility => "Incivilité",
        IncidentKind.Drugs => "Stupéfiants",
        IncidentKind.SexistInsult => "Outrage sexiste",
        IncidentKind.Intrusion => "Intrusion",
        _ => "Autre",
    };

    public static string Of(IncidentSpot spot) => spot switch
    {
        IncidentSpot.Aboard => "à bord",
        IncidentSpot.Stop => "à l'arrêt",
        IncidentSpot.Station => "en gare ou en station",
        IncidentSpot.Track => "sur la voie",
        IncidentSpot.Depot => "au dépôt",
        IncidentSpot.CarPark => "au parc relais",
        _ => "aux abords",
    };

    public static string Of(IncidentDirection direction) => direction == IncidentDirection.Outward ? "aller" : "retour";

    public static string Severity(int severity) => severity switch
    {
        1 => "1 – sans conséquence",
        2 => "2 – gêne ou dégât léger",
        3 => "3 – service touché ou dégât important",
        _ => "4 – personne blessée",
    };
}
