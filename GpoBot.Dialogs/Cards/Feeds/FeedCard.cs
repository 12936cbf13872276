using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Feeds;

/// <summary>The calendar one subscribes to: its address, told once, and how it is brought into a program.</summary>
public static class FeedCard
{
    public const string Title = "Mon agenda GPO";
    public const string WhatItIs =
        "Vos réunions s'affichent dans votre propre agenda et s'y tiennent à jour : nouvelles dates, changements, annulations.";
    public const string WhoSeesIt = "Ce lien est personnel : qui le connaît voit vos réunions. Ne le transmettez à personne.";
    private const string HowId = "comment";

    /// <summary>With the address, which no later card shows again.</summary>
    /// <param name="before">Why it is told, to whoever did not ask for it.</param>
    public static AdaptiveCard Of(FeedLink link, string? before = null) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading(Title),
            .. before is null ? Array.Empty<Element>() : [new TextBlock(before)],
            new TextBlock($"{WhatItIs}  \n{WhoSeesIt}"),
            new TextBlock(link.Address.AbsoluteUri) { Separator = true },
            TextBlock.Subtle("Copiez-le maintenant : il ne sera plus affiché. Ou touchez **S'abonner**."),
            new Container([.. FeedHelp.Lines.Select(line => new TextBlock(line) { Spacing = Spacing.Small })]) { Id = HowId, IsVisible = false },
            TextBlock.Subtle("Vous pouvez aussi écrire « nouveau lien d'agenda » ou « supprimer le lien d'agenda »."),
        ],
        Actions =
        [
            new OpenUrlAction("S'abonner", link.Subscribe) { Style = ActionStyle.Positive },
            new ToggleVisibilityAction("Comment faire ?", [HowId]), Renew, Remove,
        ],
    };

    /// <summary>There is an address; it is not known here any more, hence not shown.</summary>
    public static AdaptiveCard Exists(LocalDate since) => NoticeCard.Of(Title,
    [
        WhatItIs,
        $"Votre lien existe depuis le {French.Date(since)}. Je ne l'ai pas gardé et ne peux pas le réafficher. "
            + "Si vous l'avez perdu, demandez un nouveau lien : l'ancien cessera de fonctionner.",
        "Vous pouvez aussi écrire « nouveau lien d'agenda » ou « supprimer le lien d'agenda ».",
    ], Renew, Remove);

    public static AdaptiveCard None() => NoticeCard.Of(Title,
        ["Vous n'avez pas de lien d'agenda. Écrivez **mon agenda** pour en recevoir un."], new ExecuteAction("Mon agenda", new CardData { Verb = Verbs.Feed }));

    public static AdaptiveCard Removed() => NoticeCard.Of("Lien d'agenda supprimé",
        ["Ce lien ne fonctionne plus. Retirez aussi l'abonnement de votre agenda, qui garde parfois ce qu'il a déjà lu."],
        new ExecuteAction("Nouveau lien", new CardData { Verb = Verbs.FeedRenew }));

    private static ExecuteAction Renew => new("Nouveau lien", new CardData { Verb = Verbs.FeedRenew });

    private static ExecuteAction Remove =>
        new("Supprimer le lien", new CardData { Verb = Verbs.FeedRemove }) { Style = ActionStyle.Destructive };
}
