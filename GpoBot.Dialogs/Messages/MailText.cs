using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>The plain-text form: greeting, what it is about, how to answer, and that nobody watches in real time.</summary>
internal static class MailText
{
    private const string Footer = "Ce message est envoyé par GpoBot, service non surveillé en temps réel. En cas d'urgence, composez le 17 ou le 112.";

    public const string HowToAnswer = "Pour répondre, répondez simplement à ce courriel : votre référent reçoit votre message et note votre réponse. N'écrivez le nom d'aucune personne.";

    public static string Of(string recipientName, IEnumerable<string> lines) =>
        Typography.French($"Bonjour {recipientName},\n\n{string.Join("\n", lines)}\n\n{Footer}\n");

    public static string Of(Fact fact) => $"{fact.Title} : {fact.Value}";
}
