using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;

namespace GpoBot.Dialogs.Messages;

/// <summary>Tells the sector lead whom a message did not reach, so that nobody is thought to know what they do not.</summary>
internal static class DeliveryMessages
{
    public static OutgoingMessage Write(MessageSubject subject)
    {
        var who = subject.Effect.SubjectIds.Select(subject.Gpo.FindContact).OfType<Contact>();
        var (title, line, next) = subject.Effect.Topic == MessageTopics.MovedToMail
            ? ("Contact à joindre par courriel", "n'est plus joignable dans Teams. GpoBot lui écrit désormais par courriel.",
                "Son dernier message vient de partir ainsi. Teams reprendra dès que cette personne écrira à GpoBot.")
            : ("Contact injoignable", "n'a pas pu être joint par GpoBot, ni dans Teams ni par courriel.",
                "Vérifiez son adresse, ou appelez cette personne.");
        List<string> lines = [.. who.Select(c => $"{CardText.Plain(c.FullName)} ({CardText.Plain(c.Organisation)}) {line}"), next];
        return new OutgoingMessage(
            NoticeCard.Of(title, lines), title, $"GPO – {title}", MailText.Of(subject.Recipient.FullName, lines), []);
    }
}
