using GpoBot.Core.Retention;
using static GpoBot.Web.About.FrenchPages;

namespace GpoBot.Web.About;

/// <summary>What the privacy page says in French; <c>docs/confidentialite.md</c> says the same at length to the data protection officer.</summary>
internal static class FrenchPrivacy
{
    public static AboutSection Kept { get; } = new("enregistre", "Ce qui est enregistré sur vous")
    {
        Points =
        [
            "Votre fiche : prénom, nom, organisation, fonction, adresse professionnelle, rôle, canal et langue choisis, date de signature de la charte, suppléant.",
            "Votre activité dans le groupe : réponses aux engagements et aux invitations, présence notée par le référent, avis, points proposés, messages et rappels reçus.",
            "Ce qu'il faut pour vous joindre : identifiants Teams, empreintes des liens remis, brouillons en cours.",
            "Un journal : qui (un numéro, sans nom), quand, quoi, par quelle voie.",
        ],
    };

    public static AboutSection NotKept { get; } = new("non-enregistre", "Ce qui n'est pas enregistré",
        "Rien sur les habitants. Un filtre relit chaque texte libre et refuse ce qui semble désigner une personne ; le texte refusé n'est ni conservé ni noté au "
        + "journal. Ce filtre est un filet, non une garantie : le référent corrige ce qui lui échappe.");

    public static AboutSection Readers { get; } = new("acces", "Qui y accède")
    {
        Points =
        [
            "Les partenaires : leurs groupes seulement ; leurs propres engagements en entier, ceux des autres par leur titre et leur état ; rien de ce qui est réservé à la police.",
            "Le référent et son adjoint : leur groupe.",
            "La hiérarchie : des chiffres ; le détail d'un groupe sur demande motivée, dont le référent est averti.",
            "L'auditeur : le journal, sous des numéros. L'administrateur ne lit aucun contenu par GpoBot ; il a accès au stockage.",
        ],
    };

    public static AboutSection Rights { get; } = new("droits", "Vos droits",
        "Vous pouvez aussi saisir la CNIL (www.cnil.fr).")
    {
        Points =
        [
            "Accéder à vos données : écrivez « mes données » à GpoBot ; « télécharge mes données » en donne un fichier complet.",
            "Les rectifier : bouton « Corriger » de la même carte ; le référent corrige le nom, l'adresse et l'organisation.",
            "Vous opposer aux rappels : écrivez « stop ». Quitter un groupe : écrivez « je quitte le GPO » suivi de son numéro.",
            "Les faire effacer : après votre départ, sur demande au délégué à la protection des données.",
        ],
    };

    public static AboutSection Beyond { get; } = new("au-dela", "Ce que GpoBot n'atteint pas",
        "Les messages restés dans Teams, les courriels reçus, les événements passés de vos agendas et les fichiers déjà téléchargés suivent leurs propres règles de conservation.");

    public static AboutSection Terms(RetentionRules keeps) => new("durees", "Combien de temps", "Ce qui est échu est supprimé la nuit suivante, sauf ce dont dépend une problématique encore suivie.",
        $"Un groupe qui vient d'être importé est gardé entier au moins {Days(keeps.GraceDays)}. Un gel légal, dont le référent est informé, peut suspendre les suppressions d'un groupe.")
    {
        Table = new("Durées de conservation", ["Donnée", "Conservée", "Puis"],
        [
            ["Votre fiche", $"tant que vous êtes membre, puis {Months(keeps.LeftContactMonths)}", "votre nom est remplacé par « Ancien membre »"],
            ["Problématiques closes, engagements, réunions, relevés", $"{Months(keeps.ClosedMonths)} après la clôture", "supprimés ; il reste des dates et des catégories, pour les bilans"],
            ["Brouillons et propositions restées sans réponse", Days(keeps.DraftDays), "supprimés"],
            ["Empreinte d'un lien de courriel", Days(keeps.LinkDays), "supprimée"],
            ["Ligne du journal", Months(keeps.AuditMonths), "supprimée"],
            ["Trace d'envoi d'un message ou d'un rappel", Days(keeps.MessageDays), "supprimée"],
            ["Copie d'une réponse de GpoBot", Days(keeps.TurnDays), "supprimée"],
            ["Identité et conversation Teams, lien d'agenda", "jusqu'au départ du dernier groupe", "supprimés"],
            ["Fichier à télécharger ; lien vers le tableau de bord", "15 minutes ; 12 heures", "supprimés"],
        ]),
    };
}
