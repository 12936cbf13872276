using GpoBot.Core.Language;

namespace GpoBot.Core.Commitments;

/// <summary>The closed lists of usual actions, by kind of partner. The public prosecutor is invited and given no tasks.</summary>
public static class ActionTypes
{
    private static readonly string[] Social = ["ASSOCIATION", "SOCIAL"];
    private static readonly string[] PublicBodies = ["SECOURS", "ENVIRONNEMENT", "UNIVERSITE", "DEPARTEMENT", "PREFECTURE"];

    // How people call what is not announced: by the beginning of a word, without accents.
    private static readonly string[] Checks = ["control", "operation", "descente", "surveill", "planque"];

    public static IReadOnlyList<ActionType> All { get; } =
    [
        new("PATROUILLE", "Densifier les patrouilles", ["PN"]),
        new("CONTROLE", "Contrôler les parties communes et les caves", ["PN"], PoliceOnly: true),
        new("OPERATION", "Opération de police", ["PN"], PoliceOnly: true),
        new("APPLICATION", "Faire appliquer un arrêté, une fermeture ou le code de la route", ["PN"]),
        new("PERMANENCE_PN", "Tenir une permanence en mairie ou à la maison du droit", ["PN"]),
        new("SECURISATION", "Sécuriser l'intervention d'un bailleur", ["PN"]),
        new("ENLEVEMENT_PN", "Enlever des véhicules avec la police municipale", ["PN"]),
        new("ARRETE", "Prendre un arrêté (alcool, feu, stationnement, horaires)", ["MAIRIE"]),
        new("AMENAGEMENT", "Aménager : ralentisseur, clôture, éclairage", ["MAIRIE"]),
        new("VIDEO_VILLE", "Installer ou étendre la vidéoprotection", ["MAIRIE"]),
        new("NETTOYAGE", "Nettoyer, enlever les dépôts", ["MAIRIE"]),
        new("HYGIENE", "Saisir le service d'hygiène et d'habitat", ["MAIRIE"]),
        new("ANIMATION", "Proposer une animation sociale", ["MAIRIE"]),
        new("RONDE", "Faire des rondes", ["PM"]),
        new("VERBALISATION", "Verbaliser", ["PM"]),
        new("ENLEVEMENT", "Enlever des véhicules", ["PM"]),
        new("PATROUILLE_MIXTE", "Patrouiller avec la police nationale", ["PM"]),
        new("VIDEOPATROUILLE", "Faire des vidéopatrouilles", ["CSU"]),
        new("VIDEO", "Étudier le déplacement d'une caméra", ["CSU"]),
        new("ENCOMBRANTS", "Enlever les encombrants", ["BAILLEUR"]),
        new("MURAGE", "Murer ou fermer des logements vacants et des accès", ["BAILLEUR"]),
        new("TECHNIQUE", "Réparer portes, éclairage, digicodes", ["BAILLEUR"]),
        new("GARDIEN", "Renforcer la présence du gardien", ["BAILLEUR"]),
        new("REGLEMENT", "Rappeler le règlement aux locataires", ["BAILLEUR"]),
        new("MAIN_BAILLEUR", "Tenir un relevé des incidents", ["BAILLEUR"]),
        new("VIDEO_COMMUNES", "Équiper les parties communes de vidéo", ["BAILLEUR"]),
        new("FICHE", "Transmettre les fiches incident", ["TRANSPORT"]),
        new("CONTROLE_CONJOINT", "Organiser des contrôles conjoints", ["TRANSPORT"]),
        new("FORMATION", "Former les agents", ["TRANSPORT"]),
        new("DESSERTE", "Adapter la desserte", ["TRANSPORT"]),
        new("ANNONCE", "Diffuser des annonces", ["TRANSPORT"]),
        new("CORRESPONDANT_TC", "Désigner un correspondant", ["TRANSPORT"]),
        new("HORAIRES", "Adapter les horaires d'entrée et de sortie", ["EDUCATION"]),
        new("ABORDS", "Surveiller les abords", ["EDUCATION"]),
        new("PREVENTION", "Tenir des séances de prévention", ["EDUCATION"]),
        new("DIAGNOSTIC", "Faire un diagnostic de sécurité", ["EDUCATION"]),
        new("CORRESPONDANT", "Désigner un correspondant sécurité-école", ["EDUCATION"]),
        new("SOCIAL", "Assurer une présence de rue", Social),
        new("MEDIATION", "Faire de la médiation", Social),
        new("ORIENTATION", "Accueillir et orienter", Social),
        new("SUIVI_EDUCATIF", "Suivi éducatif (nombres seulement)", Social),
        new("PERMANENCE", "Tenir une permanence", ["DCPP"]),
        new("PORTE_A_PORTE", "Faire du porte-à-porte", ["DCPP"]),
        new("MEDIATION_DCPP", "Faire de la médiation", ["DCPP"]),
        new("AVIS", "Recueillir l'avis des habitants", ["DCPP"]),
        new("INFO", "Informer les habitants", ["DCPP"]),
        new("CHARTE", "Signer ou appliquer une charte", ["COMMERCE"]),
        new("FERMETURE", "Adapter l'heure de fermeture", ["COMMERCE"]),
        new("ECLAIRAGE", "Améliorer l'éclairage", ["COMMERCE"]),
        new("RELAIS", "Relayer l'information", ["COMMERCE"]),
        new("ACCES", "Faciliter l'accès des secours", PublicBodies),
        new("BARRIERES", "Poser des barrières", PublicBodies),
        new("SIGNALETIQUE", "Installer une signalétique", PublicBodies),
        new("VOIRIE", "Intervenir sur la voirie", PublicBodies),
        new("FERMETURE_ADM", "Prononcer une fermeture administrative", ["PREFECTURE"]),
    ];

    /// <summary>The usual actions of this kind of partner; none for who is given no tasks.</summary>
    public static IReadOnlyList<ActionType> Of(string partnerType) => [.. All.Where(type => type.PartnerTypes.Contains(partnerType))];

    public static ActionType? Find(string? code) => All.FirstOrDefault(type => type.Code == code);

    /// <summary>
    /// Whether it is kept among the police unless somebody says otherwise: a check or an operation that the police carry out. Of a
    /// sentence the words tell, for nobody chooses from a list there.
    /// </summary>
    public static bool StaysWithPolice(string partnerType, string? code, string title) => partnerType == Roster.PartnerTypes.Police
        && (Find(code)?.PoliceOnly ?? Letters.Fold(title).Split([' ', '\'', '’', '-', ','], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Checks.Any(check => word.StartsWith(check, StringComparison.Ordinal))));
}
