using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>The plain-text form: greeting, what it is about, how to answer, and that nobody watches in real time.</summary>
public static class MailText
{
    private const string Footer = "Ce message est envoyé par GpoBot, service non surveillé en temps réel. En cas d'urgence, composez le 17 ou le 112.";

    // Where the links go: no text of ours or of people's holds it.
    private const string LinksGoHere = "\u001Flinks\u001F";

    private const string HowToAnswer = "Pour répondre avec vos mots, répondez simplement à ce courriel : votre référent reçoit votre message et note votre réponse. "
        + "N'écrivez le nom d'aucune personne.";

    internal static string Of(string recipientName, IEnumerable<string> lines) =>
        Typography.French($"Bonjour {recipientName},\n\n{string.Join("\n", lines)}\n{LinksGoHere}\n{Footer}\n");

    /// <summary>The same of what is to be answered: through a link where there are any, or simply in words.</summary>
    internal static string OfQuestions(string recipientName, IEnumerable<string> lines) =>
        Typography.French($"Bonjour {recipientName},\n\n{string.Join("\n", lines)}\n{LinksGoHere}\n{HowToAnswer}\n\n{Footer}\n");

    internal static string Of(Fact fact) => $"{fact.Title} : {fact.Value}";

    /// <summary>The body with these lines where the links go, or without a trace of it when there are none.</summary>
    public static string WithLinks(string body, IReadOnlyList<string> lines) =>
        body.Replace(LinksGoHere, lines.Count == 0 ? "" : $"\n{string.Join("\n", lines)}\n", StringComparison.Ordinal);
}
