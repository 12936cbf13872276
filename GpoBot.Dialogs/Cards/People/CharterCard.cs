using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>The charter in plain words, and the button to sign it.</summary>
public static class CharterCard
{
    public const string Title = "Charte du GPO";
    public const string SignedTitle = "Charte signée";

    private static readonly string[] Rules =
    [
        "**Aucun nom.** Je parle de lieux, d'heures et de faits. Jamais d'une personne, d'une famille, d'une plaque ou d'un logement.",
        "**Rien de secret.** Je ne partage que ce que je peux confier à mes partenaires. Le secret professionnel demeure (article 226-13 du code pénal) ; les travailleurs sociaux donnent des nombres et des dates, rien d'autre.",
        "**Entre nous.** Ce qui se dit dans le GPO n'en sort pas. Seul le retour aux habitants, écrit exprès et approuvé par le référent, est public.",
        "**Pas de fichier.** Rien de ce qui est échangé ici n'alimente un fichier, et le GPO n'est pas là pour identifier des auteurs.",
        "**À sa place.** Une situation individuelle relève du groupe restreint du CLSPD ; une urgence, du 17 ou du 112.",
        "**Manquement.** Qui ne respecte pas ces règles quitte le GPO.",
    ];

    /// <param name="unsigned">Groups in which the person has still to sign; none: they have, or need not.</param>
    /// <param name="note">When it was signed, or why it need not be.</param>
    public static AdaptiveCard Of(IReadOnlyList<Gpo> unsigned, string? note, IEnumerable<string> banners) => new()
    {
        FallbackText = Title, LongestWords = 3000,
        Body =
        [
            TextBlock.Heading(Title), .. banners.Select(banner => new TextBlock(CardText.Plain(banner))),
            .. Rules.Select(rule => new TextBlock(rule)),
            .. note is null ? Array.Empty<Element>() : [TextBlock.Subtle(note)],
            .. unsigned.Count == 0 ? Array.Empty<Element>()
                : [new TextBlock($"Vous n'avez pas encore signé ({French.Join(unsigned.Select(gpo => gpo.Id))}). D'ici là, vous êtes invité aux réunions, et vous voyez les titres de l'ordre du jour et les engagements de votre organisation. Vous pouvez aussi écrire « j'ai signé la charte ».")],
        ],
        Actions = unsigned.Count == 0 ? null
            : [new ExecuteAction("J'ai lu et je signe", new CardData { Verb = Verbs.CharterSign }) { Style = ActionStyle.Positive }],
    };
}
