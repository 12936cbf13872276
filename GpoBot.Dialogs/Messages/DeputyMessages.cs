using GpoBot.Core.Attendance;
using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Messages.Reminders;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>Between somebody who cannot come and their deputy: asked, no longer needed, or refused.</summary>
internal static class DeputyMessages
{
    public static OutgoingMessage? Write(MessageSubject subject)
    {
        if (subject.Effect.SubjectIds.Select(subject.Gpo.FindContact).FirstOrDefault(contact => contact is not null) is not { } other) return null;
        var (gpo, meeting, name, day) = (subject.Gpo, subject.Meetings[0], AttendanceWords.Name(other), French.Date(subject.Meetings[0].Start.Date));
        return subject.Effect.Topic switch
        {
            MessageTopics.DeputyAsked => Message(subject, $"Vous remplacez {name}", $"GPO – Remplacement demandé, {day}",
                $"{name} ne pourra pas venir et compte sur vous pour représenter {CardText.Plain(other.Organisation)}. Viendrez-vous ?",
                [
                    AttendanceButtons.Answer(AttendanceButtons.Coming, Attending.Coming, gpo, meeting),
                    AttendanceButtons.Answer(AttendanceButtons.NotComing, Attending.NotComing, gpo, meeting), AttendanceButtons.Meetings,
                ], [meeting]),
            MessageTopics.DeputyFreed => Message(subject, $"Vous n'avez plus à remplacer {name}", $"GPO – Remplacement annulé, {day}",
                "Vous pouvez venir quand même : dites-le dans ce cas.",
                [AttendanceButtons.Change("Répondre", gpo, meeting), AttendanceButtons.Meetings], []),
            _ => Message(subject, $"{name} ne peut pas vous remplacer", $"GPO – Votre suppléant ne vient pas, {day}",
                "Venez vous-même, ou désignez quelqu'un d'autre.",
                [
                    AttendanceButtons.Answer(AttendanceButtons.Coming, Attending.Coming, gpo, meeting),
                    AttendanceButtons.Answer(AttendanceButtons.SendsDeputy, Attending.SendsDeputy, gpo, meeting), AttendanceButtons.Meetings,
                ], []),
        };
    }

    private static OutgoingMessage Message(
        MessageSubject subject, string title, string mailSubject, string line, IReadOnlyList<CardAction> actions, IReadOnlyList<Meeting> files)
    {
        List<Fact> facts = [new Fact("GPO", CardText.Plain(subject.GroupName)), .. MeetingFacts.Of(subject.Meetings[0])];
        if (subject.Meetings[0].JoinUrl is { } link) facts.Add(new Fact("Lien", link));
        var card = new AdaptiveCard
        {
            FallbackText = title, Body = [TextBlock.Heading(title), new TextBlock(line), new FactSet(facts)], Actions = actions,
        };
        return new OutgoingMessage(card, title, mailSubject,
            MailText.OfQuestions(subject.Recipient.FullName, [$"{title}.", line, "", .. facts.Select(MailText.Of)]), files)
        {
            Asks = subject.Effect.Topic == MessageTopics.DeputyFreed ? [] : [.. ReminderAsks.Presence(subject, subject.Meetings)],
        };
    }
}
