using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Messages;

/// <summary>Invitation, reminder and cancellation of meetings.</summary>
internal static class MeetingMessages
{
    public static OutgoingMessage Write(MessageSubject subject)
    {
        var meeting = subject.Meetings[0];
        var day = French.Date(meeting.Start.Date);
        return subject.Effect.Topic switch
        {
            MessageTopics.MeetingInvited when subject.Meetings.Count == 1 =>
                Message(subject, "Invitation à une réunion", $"GPO – Invitation, {day}", []),
            MessageTopics.MeetingInvited =>
                Message(subject, $"Invitation à {subject.Meetings.Count} réunions", $"GPO – Invitation à {subject.Meetings.Count} réunions",
                    ["Dates :", .. subject.Meetings.Select(m => $"- {French.DateTime(m.Start)}")]),
            MessageTopics.MeetingCancelled =>
                Message(subject, "Réunion annulée", $"GPO – Réunion du {day} annulée",
                    [$"Motif : {Labels.Of(meeting.CancelReason ?? CancelReason.Other)}. L'événement est retiré de l'agenda."]),
            _ => Message(subject, $"Rappel : réunion {When(subject.LocalNow, meeting.Start)}", $"GPO – Rappel, réunion {When(subject.LocalNow, meeting.Start)}", []),
        };
    }

    private static OutgoingMessage Message(MessageSubject subject, string title, string mailSubject, IReadOnlyList<string> more)
    {
        var meeting = subject.Meetings[0];
        List<Fact> facts = [new Fact("GPO", CardText.Plain(subject.GroupName)), .. MeetingFacts.Of(meeting)];
        if (meeting.JoinUrl is { } link) facts.Add(new Fact("Lien", link));
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet(facts),
                .. more.Count == 0 ? Array.Empty<Element>() : [new TextBlock(string.Join("\n", more))],
            ],
            Actions = [new ExecuteAction("Mes réunions", new CardData { Verb = Verbs.MeetingList })],
        };
        var withFile = subject.Effect.Topic == MessageTopics.MeetingReminder ? [] : subject.Meetings;
        return new OutgoingMessage(card, title, mailSubject,
            MailText.Of(subject.Recipient.FullName, [title, "", .. facts.Select(MailText.Of), .. more]), withFile);
    }

    /// <summary>« dans une heure », « demain », « dans 7 jours », else the day.</summary>
    private static string When(LocalDateTime now, LocalDateTime start)
    {
        var days = Period.DaysBetween(now.Date, start.Date);
        return days switch
        {
            0 => $"aujourd'hui à {French.Time(start.TimeOfDay)}",
            1 => $"demain à {French.Time(start.TimeOfDay)}",
            _ => $"dans {days} jours, le {French.Date(start.Date)}",
        };
    }
}
