using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;

namespace GpoBot.Dialogs.Messages;

/// <summary>Tells the sector lead whom a message did not reach, so that nobody is thought to know what they do not.</summary>
internal static class DeliveryMessages
{
    public static OutgoingMessage Write(MessageSubject subject)
    {
        var who = subject.Effect.SubjectIds.Select(subject.Gpo.FindContact).OfType<Contact>().ToList();
        const string title = "Contact injoignable";
        List<string> lines =
        [
            .. who.Select(c => $"{CardText.Plain(c.FullName)} ({CardText.Plain(c.Organisation)}) n'a pas pu être joint par GpoBot."),
            "Vérifiez son adresse, ou appelez cette personne.",
        ];
        return new OutgoingMessage(NoticeCard.Of(title, lines), title, "GPO – Un contact injoignable", MailText.Of(subject.Recipient.FullName, lines), []);
    }
}
