using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Dialogs.Cards.Feeds;

/// <summary>What was typed about an address, as it will be done, for one confirmation.</summary>
public static class FeedPreviewCard
{
    public const string SentTitle = "Lien d'agenda envoyé";

    public static AdaptiveCard Renew(string draftId) => Of(
        "Remplacer le lien d'agenda ?", "L'ancien lien cessera aussitôt de fonctionner ; il faudra abonner votre agenda au nouveau.",
        "Répondez **oui** pour le remplacer, **non** pour le garder.", "Remplacer le lien", draftId);

    public static AdaptiveCard Remove(string draftId) => Of(
        "Supprimer le lien d'agenda ?", "Il cessera aussitôt de fonctionner, et votre agenda ne recevra plus les changements.",
        "Répondez **oui** pour le supprimer, **non** pour le garder.", "Supprimer ce lien", draftId);

    public static AdaptiveCard Send(Contact contact, string draftId) => Of(
        "Envoyer un lien d'agenda ?",
        $"À {Named(contact)}. Ce lien lui montre ses réunions de GPO ; vous ne le verrez pas. "
            + "Si cette personne en a déjà un, c'est le nouveau qui vaudra.",
        "Répondez **oui** pour l'envoyer, **non** pour abandonner.", "Envoyer le lien", draftId);

    public static AdaptiveCard Sent(Contact contact) =>
        NoticeCard.Of(SentTitle, [$"Un lien personnel part dans Teams ou par courriel : {Named(contact)}."]);

    private static string Named(Contact contact) => $"{CardText.Plain(contact.FullName)}, {CardText.Plain(contact.Organisation)}";

    private static AdaptiveCard Of(string question, string meaning, string answer, string confirm, string draftId) => new()
    {
        FallbackText = question,
        Body = [TextBlock.Heading(question), new TextBlock(meaning), TextBlock.Subtle(answer)],
        Actions =
        [
            new ExecuteAction(confirm, new CardData { Verb = Verbs.DraftConfirm, Draft = draftId }) { Style = ActionStyle.Positive },
            new ExecuteAction("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId }),
        ],
    };
}
