namespace GpoBot.Core.Problems;

/// <summary>The closed list of what a problem is about, in the order in which it is offered.</summary>
public static class ProblemCategories
{
    public const string Other = "AUTRE";

    public static IReadOnlyList<string> All { get; } =
        ["STUP", "HALL", "INCIV", "BRUIT", "RODEO", "ALCOOL", "STAT", "ECOLE", "TRANSP", "VOLS", "ESPACE", "SITE", "VOISIN", Other];
}
