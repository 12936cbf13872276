namespace GpoBot.Core.Roster;

/// <summary>The closed list of what an organisation can be. Residents speak through the delegate and have no account.</summary>
public static class PartnerTypes
{
    public const string Police = "PN";

    public static IReadOnlyList<string> All { get; } =
    [
        "MAIRIE", "PM", "CSU", "BAILLEUR", "TRANSPORT", "EDUCATION", "ASSOCIATION", "SOCIAL", "DCPP", "COMMERCE", "SECOURS",
        "ENVIRONNEMENT", "UNIVERSITE", "DEPARTEMENT", "PREFECTURE", "JUSTICE", Police,
    ];
}
