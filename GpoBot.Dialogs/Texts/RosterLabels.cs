using GpoBot.Core.Groups;

namespace GpoBot.Dialogs.Texts;

/// <summary>The trade's words for what stands in a roster.</summary>
public static class RosterLabels
{
    public static string Type(string partnerType) => partnerType switch
    {
        "PN" => "Police nationale",
        "MAIRIE" => "Mairie",
        "PM" => "Police municipale",
        "CSU" => "Centre de supervision urbain",
        "BAILLEUR" => "Bailleur",
        "TRANSPORT" => "Transporteur",
        "EDUCATION" => "Éducation nationale",
        "ASSOCIATION" => "Association",
        "SOCIAL" => "Établissement social",
        "DCPP" => "Délégué à la cohésion police-population",
        "COMMERCE" => "Commerçants",
        "SECOURS" => "Secours",
        "ENVIRONNEMENT" => "Environnement",
        "UNIVERSITE" => "Université",
        "DEPARTEMENT" => "Département",
        "PREFECTURE" => "Préfecture",
        "JUSTICE" => "Justice",
        _ => partnerType,
    };

    public static string Of(ContactRole role) => role switch
    {
        ContactRole.Lead => "référent",
        ContactRole.DeputyLead => "référent suppléant",
        ContactRole.Deputy => "suppléant",
        ContactRole.Occasional => "invité ponctuel",
        _ => "membre",
    };

    public static string Of(Channel channel) => channel == Channel.Teams ? "Teams" : "courriel";

    /// <summary>« accès Teams comme invité » says more than the word of the trade.</summary>
    public static string Access(AccessType access) => access switch
    {
        AccessType.Internal => "Même annuaire que la police (interne)",
        AccessType.Guest => "Invité dans notre Teams",
        AccessType.Federated => "Teams de son organisation (fédéré)",
        _ => "Courriel seulement",
    };

    public static string Charter(Contact contact) => contact switch
    {
        { CharterSignedOn: { } day } => $"charte signée le {French.DayAndMonth(day)} {day.Year}",
        { LeadsTheGroup: true } or { PartnerType: "PN" } => "tenu par les règles de la police",
        _ => "**charte non signée**",
    };
}
