using GpoBot.Core.Commitments;
using GpoBot.Core.Language;

namespace GpoBot.Dialogs.Understanding.Slots;

/// <summary>From the words somebody uses to the closed list of blocking reasons.</summary>
internal static class BlockingReasons
{
    private static readonly (string[] Words, BlockingReason Reason)[] All =
    [
        (["injoignable", "injoignables", "ne repond pas", "ne repondent pas", "personne ne repond", "personne ne nous repond", "personne ne me repond", "nous repond pas", "me repond pas", "pas de reponse", "sans reponse",
            "aucune reponse", "pas joignable", "arrive pas a joindre", "arrivons pas a joindre", "a joindre", "reponds pas", "pas repondu",
            "does not answer", "no answer", "pas de retour", "sans nouvelles", "unreachable"], BlockingReason.PartnerUnreachable),
        (["budget", "budgets", "budgetaire", "budgetaires", "financement", "financements", "credit", "credits", "argent",
            "financier", "financiere", "subvention", "subventions", "pas de sous", "plus de sous", "de sous", "un sou", "un centime", "un euro", "fric", "finances", "finance",
            "money", "funding", "funds"], BlockingReason.Budget),
        (["acces", "acceder", "entrer dans", "rentrer dans", "keys", "key", "badge", "badges", "cle", "cles", "clef", "clefs", "access"], BlockingReason.Access),
        (["ressort", "ca releve", "cela releve", "qui releve", "depend de la", "depend du", "depend de l", "releve pas de", "relevent pas de", "releve pas", "a nous de", "pas notre role", "pas notre job", "pas notre travail",
            "pas de nous", "responsibility", "our job", "not our", "competence", "competences", "competent", "competents", "pas a nous",
            "pas de notre"],
            BlockingReason.Competence),
        (["effectif", "effectifs", "sous effectif", "personnel", "personne pour", "personne n est disponible", "personne n est dispo", "personne n est libre", "personne de disponible", "personne de dispo", "plus personne",
            "nobody", "no one", "understaffed", "assez de personnel", "manque de bras", "pas de monde", "de monde", "agents", "arret maladie",
            "arrets maladie", "conges", "manque d agents", "manque de monde", "pas assez de monde",
            "pas assez d agents", "staff"], BlockingReason.Staffing),
        (["reglementaire", "reglementaires", "reglementation", "arrete", "arretes", "autorisation", "autorisations",
            "reglement", "prefecture", "feu vert", "accord de la", "permit", "permission", "decree", "juridique", "legal", "legale", "permis",
            "marche public"], BlockingReason.Regulation),
        (["fournisseur", "fournisseurs", "prestataire", "prestataires", "serrurier", "devis", "livraison", "commande",
            "sous traitant", "materiel", "installateur", "delivery", "quote", "intervention du", "technicien", "rupture", "stock", "artisan",
            "entreprise", "piece", "pieces", "supplier"], BlockingReason.Supplier),
        (["autre", "autre motif", "other"], BlockingReason.Other),
    ];

    public static BlockingReason? Read(Sentence said) => Find(said)?.Value;

    /// <summary>The reason and where it is said: those words do not tell which commitment is meant.</summary>
    public static Found<BlockingReason>? Find(Sentence said)
    {
        foreach (var (words, reason) in All)
        {
            if (said.Find(words) is { } place) return new(reason, place.At, place.At + place.Length);
        }

        return null;
    }
}
