namespace GpoBot.Benchmarks.Country;

/// <summary>Names that nobody bears as they stand here: first names of today, surnames out of a stationer's shop.</summary>
internal static class Names
{
    private static readonly string[] First =
    [
        "Alix", "Basile", "Camille", "Dominique", "Élia", "Fabrice", "Gaëlle", "Hugo", "Inès", "Jules", "Katia", "Léo", "Maël", "Noa", "Océane",
        "Paul", "Quentin", "Rose", "Sacha", "Téo", "Ulysse", "Violette", "Wassim", "Xavier", "Yaël", "Zoé",
    ];

    private static readonly string[] Last =
    [
        "Modèle", "Gabarit", "Maquette", "Exempleau", "Testard", "Fac-Similé", "Patron", "Épreuve", "Canevas", "Brouillon", "Calque", "Esquisse",
        "Formulaire", "Spécimen", "Échantillon", "Prototype", "Moulage", "Pochoir", "Ébauche", "Cahier", "Fichier", "Registre", "Feuillet",
    ];

    private static readonly string[] Places =
    [
        "Les Érables", "Le Faubourg", "Les Docks", "La Gare", "Les Terrasses", "Le Vieux-Port", "Le Centre", "Les Marronniers",
        "La Plaine", "Le Canal",
    ];

    /// <summary>Of the person with this number.</summary>
    public static (string First, string Last) OfPerson(int number) =>
        (First[number % First.Length], Last[number / First.Length % Last.Length]);

    public static string Place(int number) => Places[number % Places.Length];
}
