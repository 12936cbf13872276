using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Messages.Reminders;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Messages;

/// <summary>Invitation, reminder and cancellation of meetings.</summary>
internal static class MeetingMessages
{
    /// <summary>Null for an invitation to meetings that were all cancelled before it left.</summary>
    public static OutgoingMessage? Write(MessageSubject subject) => subject.Effect.Topic switch
    {
        MessageTopics.MeetingInvited => Invitation(subject with
        {
            Meetings = [.. subject.Meetings.Where(meeting => meeting.Status == MeetingStatus.Planned)],
        }),
        MessageTopics.MeetingCancelled => Cancellation(subject),
        _ => Reminder(subject),
    };

    private static OutgoingMessage? Invitation(MessageSubject subject)
    {
        if (subject.Meetings is not [var first, ..]) return null;
        if (subject.Meetings.Count == 1)
        {
            var day = French.Date(first.Start.Date);
            return Message(subject, "Invitation à une réunion", $"GPO – Invitation, {day}", MeetingFacts.Of(first), []);
        }

        var title = $"Invitation à {subject.Meetings.Count} réunions";
        return Message(subject, title, $"GPO – {title}", MeetingFacts.OfSeries(first),
            ["Dates :", .. subject.Meetings.Select(meeting => $"- {French.Date(meeting.Start.Date)}")]);
    }

    private static OutgoingMessage Cancellation(MessageSubject subject)
    {
        var meeting = subject.Meetings[0];
        if (subject.Meetings.Count > 1) return Cancellations(subject, meeting.CancelReason ?? CancelReason.Other);
        return Message(subject, "Réunion annulée", $"GPO – Réunion du {French.Date(meeting.Start.Date)} annulée", MeetingFacts.Of(meeting),
            [$"Motif : {Labels.Of(meeting.CancelReason ?? CancelReason.Other)}. L'événement est retiré de l'agenda."]);
    }

    private static OutgoingMessage Cancellations(MessageSubject subject, CancelReason reason)
    {
        var title = $"{subject.Meetings.Count} réunions annulées";
        return Message(subject, title, $"GPO – {title}", [],
        [
            .. subject.Meetings.Select(meeting => $"- {French.DateTime(meeting.Start)}"),
            "",
            $"Motif : {Labels.Of(reason)}. Les événements sont retirés de l'agenda.",
        ]);
    }

    private static OutgoingMessage Reminder(MessageSubject subject)
    {
        var meeting = subject.Meetings[0];
        var when = When(subject.LocalNow, meeting.Start);
        return Message(subject, $"Rappel : réunion {when}", $"GPO – Rappel, réunion {when}", MeetingFacts.Of(meeting), []);
    }

    internal static OutgoingMessage Message(
        MessageSubject subject, string title, string mailSubject, IEnumerable<Fact> about, IReadOnlyList<string> more)
    {
        var presence = PresencePart.Of(subject);
        List<Fact> facts = [new Fact("GPO", CardText.Plain(subject.GroupName)), .. about];
        if (subject.Meetings is [{ JoinUrl: { } link }]) facts.Add(new Fact("Lien", link));
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet(facts),
                .. more.Count == 0 ? Array.Empty<Element>() : [new TextBlock(string.Join("\n", more))],
                .. presence.Lines.Select(line => new TextBlock(line)),
            ],
            Actions = [.. presence.Actions, new ExecuteAction("Mes réunions", new CardData { Verb = Verbs.MeetingList })],
        };
        var withFile = subject.Effect.Topic is MessageTopics.MeetingReminder or MessageTopics.Reminders ? [] : subject.Meetings;
        List<MailAsk> asks = [.. ReminderAsks.Presence(subject, subject.Meetings)];
        List<string> lines = [title, "", .. facts.Select(MailText.Of), .. more, .. presence.MailLines];
        return new OutgoingMessage(card, title, mailSubject,
            asks.Count == 0 ? MailText.Of(subject.Recipient.FullName, lines) : MailText.OfQuestions(subject.Recipient.FullName, lines), withFile)
        {
            Asks = asks,
        };
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
