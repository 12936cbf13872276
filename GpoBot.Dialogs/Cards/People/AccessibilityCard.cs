using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>How everything is done by keyboard or with a screen reader, and whom to tell what does not work.</summary>
public static class AccessibilityCard
{
    public const string Title = "Accessibilité";

    private static readonly string[] Help =
    [
        "**Tout s'écrit.** Chaque carte a son équivalent en mots : « AC002 fait », « je viens mardi », « oui », « annuler ». Vous n'avez jamais besoin de toucher une carte.",
        "**Au clavier dans Teams.** Tab va d'un champ à l'autre, Entrée presse un bouton, les flèches parcourent une liste. Ctrl+. affiche les raccourcis de Teams.",
        "**Avec un lecteur d'écran.** Chaque champ est nommé et dit « (obligatoire) » quand il l'est ; chaque carte commence par un titre et se lit en entier, même si elle n'est pas dessinée.",
        "**Sans couleur.** Aucune information ne tient à la couleur : un retard est écrit « en retard de 10 jours ».",
        "**Par courriel.** Les messages existent en texte brut, avec des liens qui s'ouvrent sans compte : écrivez « écrivez-moi par courriel ».",
        "**Grands caractères.** Les cartes suivent la taille choisie dans Teams et tiennent sur un écran de 320 points de large.",
    ];

    private static readonly string[] Statement =
    [
        "GpoBot vise le niveau AA du référentiel général d'amélioration de l'accessibilité (RGAA, article 47 de la loi du 11 février 2005). "
        + "Il n'a pas encore été audité par un tiers : sa conformité est donc déclarée partielle.",
        "Les cartes sont vérifiées automatiquement : noms des champs, titres, contrastes, largeur de 320 points.",
        "Limite connue : selon le lecteur d'écran, Teams n'annonce pas toujours qu'un champ est obligatoire ; c'est pourquoi le mot est écrit.",
    ];

    /// <param name="contact">Whom to write to; null when the installation names nobody.</param>
    public static AdaptiveCard Of(string? contact) => new()
    {
        FallbackText = Title, LongestWords = 4000,
        Body =
        [
            TextBlock.Heading(Title), .. Help.Select(line => new TextBlock(line)),
            new TextBlock("**Déclaration d'accessibilité**") { Separator = true, Style = TextBlockStyle.Heading },
            .. Statement.Select(line => new TextBlock(line)),
            new TextBlock(contact is null
                ? "Une difficulté ? Dites-la à votre référent, qui la transmet. Sans réponse, vous pouvez saisir le Défenseur des droits."
                : $"Une difficulté ? Écrivez à {CardText.Plain(contact)}. Sans réponse, vous pouvez saisir le Défenseur des droits."),
        ],
        Actions = [new ExecuteAction("Aide", new CardData { Verb = Verbs.Help })],
    };
}
