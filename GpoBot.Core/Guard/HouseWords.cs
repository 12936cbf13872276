using System.Collections.Frozen;

namespace GpoBot.Core.Guard;

/// <summary>Nouns after which a name is that of a place or an organisation, and words that are part of such names.</summary>
internal static class HouseWords
{
    /// <summary>A name follows: "collège Ada-Fictive", "résidence Les Érables".</summary>
    public static readonly FrozenSet<string> Before = FrozenSet.Create(
        "college", "lycee", "ecole", "groupe", "residence", "cite", "quartier", "square", "parc", "jardin", "gymnase", "stade",
        "salle", "association", "societe", "entreprise", "agence", "fondation", "foyer", "office", "ville", "commune", "mairie",
        "hotel", "gare", "centre", "station", "arret", "ligne", "tour", "batiment", "immeuble", "magasin", "supermarche", "bar",
        "cafe", "restaurant", "boulangerie", "pharmacie", "zone", "zac", "secteur", "gpo", "union", "club", "galerie", "hopital", "clinique",
        "creche", "maison", "espace", "parking", "bois", "lac", "plage", "port", "circonscription", "commissariat", "campus", "universite",
        "bailleur", "bibliotheque", "mediatheque", "mosquee", "eglise", "synagogue", "cimetiere", "camping", "resto", "hall", "entree",
        "lotissement", "hameau", "domaine", "chateau", "theatre", "cinema", "piscine", "ehpad", "mission", "conservatoire");

    /// <summary>Between such a noun and its name: "centre social Jacques-Prévert".</summary>
    public static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        "scolaire", "social", "sociale", "culturel", "culturelle", "commercial", "commerciale", "sportif", "sportive", "municipal", "municipale",
        "medical", "medicale", "primaire", "maternelle", "elementaire", "public", "publique",
        "hospitalier", "nautique", "polyvalente", "polyvalent", "intercommunal", "intercommunale", "professionnel", "general", "quartier", "loisirs",
        "jeunes", "retraite", "familial", "nationale");

    /// <summary>Belongs to the name of an organisation or a place wherever it stands in it.</summary>
    public static readonly FrozenSet<string> Inside = FrozenSet.Create(
        "habitat", "logement", "police", "nationale", "national", "municipale", "municipal", "ville", "mairie", "conseil",
        "departement", "departemental", "departementale", "region", "regional", "regionale", "prefecture", "metropole", "agglo",
        "agglomeration", "communaute", "nord", "sud", "est", "ouest", "saint", "sainte", "st", "ste", "saints", "gare", "centre",
        "services", "service", "transports", "transport", "bus", "trains", "education", "justice", "interieur", "republique",
        "france", "francaise", "etat", "teams", "visio", "microsoft", "linky", "groupe", "immobilier", "gestion", "securite",
        "mediation", "energie", "reseau", "office", "parc", "place", "port", "vieux", "grand", "grande", "petit", "petite", "mont", "haute",
        "haut", "bas", "basse", "val", "bel", "belle", "les", "le", "la", "des", "du", "de", "aux", "noel", "paques", "toussaint",
        "halloween", "ascension", "pentecote", "armistice", "exemple", "gpo", "psq", "code", "loi", "plan", "agence", "bailleur");

    /// <summary>Common nouns besides being streets: only a name right after them is a place.</summary>
    public static readonly FrozenSet<string> AlsoThings = FrozenSet.Create("porte", "mail", "cours", "voie", "axe", "passage", "pont", "rond");
}
