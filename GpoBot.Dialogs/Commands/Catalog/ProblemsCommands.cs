namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of problems: report, register, retain, diagnosis, plan.</summary>
internal static class ProblemsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("signaler", "Signaler un problème au GPO : quoi, où, combien d'habitants en parlent",
            "signaler : bancs dégradés square du Moulin, 3 habitants", Audience.Everyone, false, Themes.Problems),
        new("problématiques", "Voir les problématiques suivies", "problématiques", Audience.Everyone, false, Themes.Problems),
        new("où en est PB01", "Voir où en est une problématique", "où en est PB01 ?", Audience.Everyone, false, Themes.Problems),
        new("nouvelle problématique", "Enregistrer une problématique", "nouvelle problématique : tapage place de l'Horloge",
            Audience.Leads, false, Themes.Problems),
        new("retenir PB16", "Retenir une proposition, après quatre questions", "retiens PB16", Audience.Leads, false, Themes.Problems),
        new("réorienter PB16", "Transmettre une proposition à qui peut la traiter", "réoriente PB16 vers la mairie",
            Audience.Leads, false, Themes.Problems),
        new("diagnostic PB07", "Noter le diagnostic partagé", "diagnostic PB07", Audience.Leads, false, Themes.Problems),
        new("indicateur PB14", "Définir ou mesurer l'indicateur", "PB14 indicateur 2", Audience.Leads, false, Themes.Problems),
        new("modèle PB15", "Partir des engagements habituels de la catégorie", "modèle PB15", Audience.Leads, false, Themes.Problems),
        new("lier PB08 au T01", "Faire suivre une problématique par un GPO thématique, sans la compter deux fois",
            "lie PB08 au T01", Audience.Leads, false, Themes.Problems),
        new("fiche incident", "Transporteurs : transmettre un incident, et recevoir sa référence", "fiche incident",
            Audience.Everyone, false, Themes.Problems),
        new("fiches incident", "Référent transports : voir les incidents transmis", "fiches incident", Audience.Leads, false, Themes.Problems),
    ];
}
