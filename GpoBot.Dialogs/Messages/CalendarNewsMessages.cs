using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>Tells the sector lead what somebody did by hand in the organiser's calendar.</summary>
internal static class CalendarNewsMessages
{
    private const string PutBackTitle = "Événement remis dans l'agenda";

    /// <summary>Null when there is nothing to decide or to know any more.</summary>
    public static OutgoingMessage? Write(MessageSubject subject)
    {
        List<Meeting> planned = [.. subject.Meetings.Where(meeting => meeting.Status == MeetingStatus.Planned)];
        return (subject.Effect.Topic, planned) switch
        {
            (_, []) => null,
            (CalendarNews.HandMoved, [var meeting, ..]) => Moved(subject, meeting),
            (_, [var meeting]) => PutBack(subject, meeting),
            _ => SeveralPutBack(subject, planned),
        };
    }

    private static OutgoingMessage? Moved(MessageSubject subject, Meeting meeting)
    {
        if (meeting.HandMovedTo is null) return null;
        return new OutgoingMessage(
            HandMoveCard.Of(subject.Gpo, meeting), HandMoveCard.Title, $"GPO – {HandMoveCard.Title}",
            MailText.Of(subject.Recipient.FullName,
                [$"GPO : {CardText.Plain(subject.GroupName)}", "", HandMoveCard.Question(meeting), HandMoveCard.ToType]), []);
    }

    private static OutgoingMessage PutBack(MessageSubject subject, Meeting meeting) => Message(subject, PutBackTitle,
    [
        $"L'événement de la réunion du {French.DateTime(meeting.Start)} ({subject.Gpo.Id}) avait été supprimé à la main dans "
            + "l'agenda. Je l'ai remis, et les participants sont invités à nouveau.",
        "Pour annuler la réunion, touchez le bouton, ou écrivez à GpoBot "
            + $"« annuler la réunion du {French.Date(meeting.Start.Date)} » : les participants sauront pourquoi.",
    ], new CardData { Verb = Verbs.CancelForm, Gpo = subject.Gpo.Id, Id = meeting.Id });

    // Which of them is to go is the next question.
    private static OutgoingMessage SeveralPutBack(MessageSubject subject, IReadOnlyList<Meeting> meetings) => Message(
        subject, $"{meetings.Count} événements remis dans l'agenda",
        [
            $"Les événements de ces réunions ({subject.Gpo.Id}) avaient été supprimés à la main dans l'agenda. Je les ai remis, et les "
                + "participants sont invités à nouveau.",
            string.Join("\n", meetings.Select(meeting => $"- {French.DateTime(meeting.Start)}")),
            "Pour annuler une réunion, touchez le bouton, ou écrivez à GpoBot « annuler la réunion » : les participants sauront pourquoi.",
        ], new CardData { Verb = Verbs.CancelForm });

    private static OutgoingMessage Message(MessageSubject subject, string title, IReadOnlyList<string> lines, CardData cancel)
    {
        var button = new ExecuteAction(cancel.Id is null ? "Annuler une réunion" : "Annuler la réunion", cancel);
        return new OutgoingMessage(
            NoticeCard.Of(title, lines, button), title, $"GPO – {title}", MailText.Of(subject.Recipient.FullName, lines), []);
    }
}
