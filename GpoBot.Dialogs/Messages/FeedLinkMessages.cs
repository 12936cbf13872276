using GpoBot.Dialogs.Cards.Feeds;
using GpoBot.Dialogs.Feeds;

namespace GpoBot.Dialogs.Messages;

/// <summary>Tells a contact the private address of their meetings, at their sector lead's wish.</summary>
internal static class FeedLinkMessages
{
    private const string Title = "Votre lien d'agenda";
    private const string Why = "Le référent de votre GPO vous propose de suivre vos réunions dans votre propre agenda.";
    private const string Former = "Un lien reçu plus tôt ne fonctionne plus.";

    public static OutgoingMessage Write(MessageSubject subject, FeedLink link)
    {
        List<string> lines =
        [
            Why,
            FeedCard.WhatItIs,
            FeedCard.WhoSeesIt,
            "",
            link.Address.AbsoluteUri,
            "",
            "Pour s'abonner :",
            .. FeedHelp.Plain.Select(line => $"- {line}"),
            "",
            $"{Former} Pour faire arrêter celui-ci, répondez à ce courriel.",
        ];
        return new OutgoingMessage(
            FeedCard.Of(link, $"{Why} {Former}"), Title, $"GPO – {Title}", MailText.Of(subject.Recipient.FullName, lines), []);
    }
}
