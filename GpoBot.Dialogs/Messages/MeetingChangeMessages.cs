using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Meetings;
using GpoBot.Dialogs.Texts;
using NodaTime.Text;

namespace GpoBot.Dialogs.Messages;

/// <summary>Tells the invited that a meeting was moved, or that its length or place is another.</summary>
internal static class MeetingChangeMessages
{
    private const string AnswerAnew = "Si vous aviez répondu pour l'ancienne date, merci de répondre à nouveau.";

    /// <summary>Null when all of them were cancelled before the message left.</summary>
    public static OutgoingMessage? Write(MessageSubject subject)
    {
        List<Meeting> planned = [.. subject.Meetings.Where(meeting => meeting.Status == MeetingStatus.Planned)];
        var moved = subject.Effect.Topic == MessageTopics.MeetingMoved;
        return planned switch
        {
            [] => null,
            [var only] => One(subject with { Meetings = planned }, only, moved),
            _ => Several(subject with { Meetings = planned }, moved),
        };
    }

    private static OutgoingMessage One(MessageSubject subject, Meeting meeting, bool moved)
    {
        var day = French.Date(meeting.Start.Date);
        return moved
            ? MeetingMessages.Message(subject, "Réunion déplacée", $"GPO – Réunion déplacée au {day}", MeetingFacts.Of(meeting),
                [.. Former(subject.Effect), "", AnswerAnew])
            : MeetingMessages.Message(subject, "Réunion modifiée", $"GPO – Réunion du {day} modifiée", MeetingFacts.Of(meeting),
                ["La date ne change pas."]);
    }

    private static OutgoingMessage Several(MessageSubject subject, bool moved)
    {
        var title = $"{subject.Meetings.Count} réunions {(moved ? "déplacées" : "modifiées")}";
        List<string> more =
        [
            moved ? "Nouvelles dates :" : "Les dates ne changent pas :",
            .. subject.Meetings.Select(meeting => $"- {French.DateTime(meeting.Start)}"),
            .. moved ? ["", AnswerAnew] : Array.Empty<string>(),
        ];
        return MeetingMessages.Message(subject, title, $"GPO – {title}", MeetingFacts.OfSeries(subject.Meetings[0]).Skip(1), more);
    }

    private static IEnumerable<string> Former(Effect effect) =>
        LocalDateTimePattern.GeneralIso.Parse(effect.Reason ?? "") is { Success: true, Value: var former }
            ? [$"Elle était prévue le {French.DateTime(former)}."]
            : [];
}
