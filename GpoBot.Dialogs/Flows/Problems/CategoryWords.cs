using GpoBot.Core.Problems;

namespace GpoBot.Dialogs.Flows.Problems;

/// <summary>What a problem is probably about, by the words in which it is told. A guess, always shown and always changeable.</summary>
public static class CategoryWords
{
    // By the beginnings of words, without accents; the first category with the most hits wins.
    private static readonly (string Category, string[] Roots)[] Known =
    [
        ("STUP", ["stup", "deal", "dealer", "drogue", "trafic", "guet", "cannabis", "chouf"]),
        ("RODEO", ["rodeo", "moto", "motoris", "quad", "scooter", "deux-roue", "cross", "trottinette", "wheeling"]),
        ("STAT", ["stationn", "epave", "ventouse", "gare-", "trottoir", "vitesse", "circulation", "voiture", "vehicule", "double"]),
        ("ALCOOL", ["alcool", "ivre", "biere", "protoxyde", "bouteille", "ebriet"]),
        ("BRUIT", ["bruit", "tapage", "sonore", "musique", "nuisance", "klaxon", "vacarme"]),
        ("ECOLE", ["ecole", "lycee", "college", "harcel", "eleve", "scolaire", "rixe"]),
        ("TRANSP", ["bus", "tram", "tramway", "train", "metro", "caillass", "projectile", "transport", "fraude", "controleur"]),
        ("VOLS", ["vol", "cambriol", "effraction", "cave", "arrache", "pickpocket"]),
        ("HALL", ["hall", "attroup", "rassembl", "squatt"]),
        ("ESPACE", ["mendic", "squat", "errance", "sans-abri", "campement", "tente", "installation"]),
        ("SITE", ["baignade", "barbecue", "foret", "pinede", "lac", "plage", "feu"]),
        ("VOISIN", ["voisin", "chien", "animaux", "aboie", "balcon", "jet"]),
        ("INCIV", ["incivil", "degrad", "depot", "dechet", "ordure", "encombrant", "tag", "graffiti", "casse", "brise", "poubelle", "incendie", "banc", "sale"]),
    ];

    /// <summary>The category that these words speak of; "other" when they speak of none.</summary>
    public static string Guess(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return ProblemCategories.Other;
        var said = WordMatch.Words(words);
        var best = Known.Select(one => (one.Category, Hits: said.Count(word => Array.Exists(one.Roots, root => Speaks(word, root))))).MaxBy(one => one.Hits);
        return best.Hits > 0 ? best.Category : ProblemCategories.Other;
    }

    /// <summary>The category somebody names, by its code or in words; null when that is none.</summary>
    public static string? Named(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var code = ProblemCategories.All.FirstOrDefault(one => words.Trim().Equals(one, StringComparison.OrdinalIgnoreCase));
        if (code is not null) return code;
        return Guess(words) is var guess && guess != ProblemCategories.Other ? guess : null;
    }

    // A short root is a word of its own: "bus" is not in "abusif", and "volet" is no theft.
    private static bool Speaks(string word, string root) => root.Length <= 4 ? word == root : word.StartsWith(root, StringComparison.Ordinal);
}
