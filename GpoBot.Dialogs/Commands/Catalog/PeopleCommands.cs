namespace GpoBot.Dialogs.Commands.Catalog;

/// <summary>The commands of the roster and what people set for themselves.</summary>
internal static class PeopleCommands
{
    public static IReadOnlyList<CommandDescription> All { get; } =
    [
        new("membres", "Voir qui fait partie du GPO", "membres", Audience.Everyone, false, Themes.People),
        new("ajoute un contact", "Inscrire quelqu'un dans le GPO", "ajoute un contact", Audience.Leads, false, Themes.People),
        new("modifie le contact", "Corriger la fiche d'un membre, ou nommer son suppléant", "modifie le contact P07", Audience.Leads, false, Themes.People),
        new("mon suppléant est Flore", "Dire qui vous remplace en cas d'absence", "mon suppléant est Flore", Audience.Everyone, false, Themes.People),
        new("je quitte le GPO", "Partir, et dire qui vous remplace", "je quitte le GPO", Audience.Everyone, false, Themes.People),
        new("passation", "Transmettre le GPO à votre successeur", "je pars le 1er décembre, mon successeur est Noa Maquette",
            Audience.Leads, false, Themes.People),
        new("revue des accès", "Vérifier chaque trimestre qui garde son accès", "revue des accès", Audience.Leads, false, Themes.People),
        new("réglages du GPO", "Régler les habitudes du GPO et le message aux membres", "réglages du GPO S01", Audience.Leads, false, Themes.People),
        new("charte", "Lire la charte et la signer", "charte", Audience.Everyone, false, Themes.People),
        new("mes données", "Voir ce que je sais de vous, et le corriger", "mes données", Audience.Everyone, false, Themes.People),
        new("écrivez-moi par courriel", "Choisir entre Teams et le courriel", "écrivez-moi par courriel", Audience.Everyone, false, Themes.People),
        new("langue en", "Choisir la langue : français ou anglais", "langue en", Audience.Everyone, false, Themes.People),
        new("accessibilité", "Savoir comment tout faire au clavier ou avec un lecteur d'écran", "accessibilité", Audience.Everyone, false, Themes.People),
    ];
}
