namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of figures.</summary>
internal static class ReportsCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("bilan", "Voir les chiffres d'une période : réunions, problématiques, engagements", "bilan depuis septembre", Audience.Everyone, false,
            Themes.Reports),
        new("tableau de bord", "Ouvrir les mêmes chiffres en graphiques, par un lien personnel de douze heures", "tableau de bord depuis septembre",
            Audience.Everyone, false, Themes.Reports),
        new("révoque mes liens", "Mettre fin à vos liens vers le tableau de bord", "révoque mes liens", Audience.Everyone, false, Themes.Reports),
        new("sans réunion", "Voir les GPO qui ne se sont pas réunis depuis 45 jours", "quels GPO n'ont pas tenu de réunion depuis 45 jours ?",
            Audience.Leads, false, Themes.Reports),
        new("GPO thématiques", "Voir les GPO thématiques, actifs et en création", "GPO thématiques", Audience.Leads, false, Themes.Reports),
        new("objectifs", "Comparer cadence, réponses et stabilité aux objectifs", "objectifs du trimestre", Audience.Leads, false, Themes.Reports),
        new("bonnes pratiques", "Voir ce qui a marché et duré", "bonnes pratiques", Audience.Everyone, false, Themes.Reports),
        new("motifs de blocage", "Voir ce qui bloque, par type de partenaire", "motifs de blocage", Audience.Leads, false, Themes.Reports),
        new("exporte en csv", "Recevoir les chiffres affichés dans un fichier", "exporte en csv", Audience.Leads, false, Themes.Reports),
        new("définitions", "Voir comment tout est compté", "définitions", Audience.Everyone, false, Themes.Reports),
        new("détail S01", "Ouvrir le détail d'un GPO de votre ressort, avec un motif", "détail S01", Audience.Posts, false, Themes.Reports),
    ];
}
