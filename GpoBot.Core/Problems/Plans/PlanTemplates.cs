namespace GpoBot.Core.Problems.Plans;

/// <summary>
/// For each category the five commitments that groups make most often: a plan to start from, to be changed at will. Police: public
/// space and the law; partners: buildings, prevention, presence.
/// </summary>
public static class PlanTemplates
{
    private static readonly Dictionary<string, IReadOnlyList<UsualCommitment>> ByCategory = new(StringComparer.Ordinal)
    {
        ["STUP"] =
        [
            Police("Contrôler les parties communes et les caves", 14), new("BAILLEUR", "Enlever les encombrants et fermer les accès aux caves", 30),
            new("BAILLEUR", "Murer ou fermer les logements vacants", 30), new("MAIRIE", "Renforcer l'éclairage des abords", 60),
            new("ASSOCIATION", "Assurer une présence de rue en fin de journée", 21),
        ],
        ["HALL"] =
        [
            Police("Densifier les patrouilles aux heures signalées", 14), new("BAILLEUR", "Réparer portes, éclairage et digicodes des halls", 30),
            new("BAILLEUR", "Rappeler le règlement intérieur et organiser la présence du gardien", 21),
            new("PM", "Passer dans les halls en soirée", 14), new("ASSOCIATION", "Proposer une médiation aux heures de rassemblement", 21),
        ],
        ["INCIV"] =
        [
            new("MAIRIE", "Nettoyer le site et remplacer le mobilier dégradé", 14), new("PM", "Verbaliser les dépôts sauvages", 21),
            new("BAILLEUR", "Organiser l'enlèvement régulier des encombrants", 30), Police("Patrouiller aux heures signalées", 14),
            new("DCPP", "Aller au-devant des habitants et recueillir leur avis", 21),
        ],
        ["BRUIT"] =
        [
            new("MAIRIE", "Prendre ou rappeler l'arrêté sur les horaires et le bruit", 30), new("PM", "Contrôler les établissements et verbaliser le tapage", 21),
            Police("Passer en soirée aux heures signalées", 14), new("COMMERCE", "Signer une charte de bon voisinage", 45),
            new("DCPP", "Proposer une médiation aux riverains", 30),
        ],
        ["RODEO"] =
        [
            Police("Programmer des contrôles aux heures signalées", 14), new("MAIRIE", "Étudier ralentisseurs, chicanes ou barrières", 60),
            new("CSU", "Orienter la vidéoprotection sur l'axe aux heures signalées", 14), new("PM", "Organiser une patrouille mixte et les mises en fourrière", 21),
            new("ASSOCIATION", "Mener une action de prévention avec les jeunes du quartier", 45),
        ],
        ["ALCOOL"] =
        [
            new("MAIRIE", "Prendre un arrêté sur la consommation d'alcool", 30), Police("Faire appliquer l'arrêté aux heures signalées", 14),
            new("PM", "Contrôler la vente à emporter en soirée", 21), new("ASSOCIATION", "Aller vers les personnes et les orienter vers les soins", 30),
            new("COMMERCE", "Limiter la vente d'alcool aux heures sensibles", 30),
        ],
        ["STAT"] =
        [
            new("PM", "Recenser et enlever les véhicules ventouses", 21), new("PM", "Verbaliser le stationnement gênant", 14),
            new("MAIRIE", "Revoir le marquage et poser du mobilier anti-stationnement", 60), new("BAILLEUR", "Signaler les épaves des parkings privés et fermer les accès", 30),
            Police("Participer aux enlèvements et contrôler les véhicules", 21),
        ],
        ["ECOLE"] =
        [
            new("EDUCATION", "Adapter les horaires et la surveillance des abords", 21), new("EDUCATION", "Organiser des séances de prévention", 45),
            Police("Sécuriser les sorties aux heures signalées", 7), new("PM", "Être présent aux abords à l'entrée et à la sortie", 7),
            new("TRANSPORT", "Adapter la desserte et la présence aux arrêts", 30),
        ],
        ["TRANSP"] =
        [
            new("TRANSPORT", "Transmettre une fiche incident à chaque fait", 7), new("TRANSPORT", "Adapter la desserte ou accompagner les lignes concernées", 30),
            Police("Programmer des contrôles conjoints sur la ligne", 21), new("PM", "Patrouiller aux arrêts aux heures signalées", 14),
            new("EDUCATION", "Intervenir dans les établissements sur les jets de projectiles", 45),
        ],
        ["VOLS"] =
        [
            Police("Patrouiller aux jours et heures signalés", 14), new("BAILLEUR", "Sécuriser les portes et l'éclairage des caves", 30),
            new("CSU", "Orienter la vidéoprotection aux heures signalées", 14), new("MAIRIE", "Renforcer l'éclairage et tailler la végétation", 45),
            new("DCPP", "Diffuser les conseils de prévention aux habitants", 21),
        ],
        ["ESPACE"] =
        [
            new("MAIRIE", "Aménager le lieu et organiser son nettoyage", 45), new("ASSOCIATION", "Aller vers les personnes et proposer un accueil", 21),
            new("PM", "Passer chaque jour aux heures signalées", 14), Police("Faire appliquer les arrêtés en vigueur", 14),
            new("SOCIAL", "Proposer des orientations vers l'hébergement et les soins", 30),
        ],
        ["SITE"] =
        [
            new("MAIRIE", "Prendre un arrêté d'accès, de feu et de stationnement", 30), new("SECOURS", "Vérifier les accès des secours et la signalétique", 30),
            new("PM", "Surveiller le site les jours d'affluence", 14), new("ENVIRONNEMENT", "Poser barrières et panneaux", 45),
            Police("Contrôler le stationnement aux abords les jours d'affluence", 21),
        ],
        ["VOISIN"] =
        [
            new("BAILLEUR", "Rappeler le règlement intérieur et recevoir les locataires", 21), new("DCPP", "Proposer une médiation de voisinage", 30),
            new("MAIRIE", "Saisir le service habitat-hygiène", 30), new("PM", "Passer sur place et constater", 14),
            new("ASSOCIATION", "Organiser un temps d'échange dans la résidence", 45),
        ],
    };

    private static readonly IReadOnlyList<UsualCommitment> ForTheRest =
    [
        Police("Patrouiller aux heures signalées", 14), new("MAIRIE", "Faire l'état des lieux et proposer un aménagement", 45),
        new("PM", "Passer sur place aux heures signalées", 14), new("BAILLEUR", "Vérifier portes, éclairage et propreté", 30),
        new("DCPP", "Recueillir l'avis des habitants", 30),
    ];

    /// <summary>Five commitments, in the order in which they are proposed.</summary>
    public static IReadOnlyList<UsualCommitment> Of(string category) => ByCategory.GetValueOrDefault(category) ?? ForTheRest;

    /// <summary>Which partners are mostly needed at the table, the police aside.</summary>
    public static IReadOnlyList<string> Partners(string category) =>
        [.. Of(category).Select(usual => usual.PartnerType).Where(type => type != "PN").Distinct()];

    private static UsualCommitment Police(string title, int days) => new("PN", title, days, PoliceOnly: true);
}
