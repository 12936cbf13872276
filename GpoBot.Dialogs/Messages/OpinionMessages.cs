using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Messages.Reminders;

namespace GpoBot.Dialogs.Messages;

/// <summary>Asks a member whether a problem seems solved to their organisation, and reminds them of it.</summary>
internal static class OpinionMessages
{
    private const string Title = "Votre avis est demandé";

    /// <summary>Null when the evaluation is over, or the organisation has answered, before it left.</summary>
    public static OutgoingMessage? Asked(MessageSubject subject) =>
        subject.Effect.SubjectIds.Select(subject.Gpo.FindProblem).FirstOrDefault(one => one is not null) is { AsksOpinions: true } problem
        && problem.OpinionsUntil >= subject.Today
            ? Message(subject, problem, Title, "GPO – 1 avis demandé") : null;

    public static OutgoingMessage Reminder(MessageSubject subject, Problem problem) =>
        Message(subject, problem, "Votre avis est encore attendu", "GPO – 1 avis attendu");

    private static OutgoingMessage Message(MessageSubject subject, Problem problem, string title, string mailSubject)
    {
        string[] lines =
        [
            $"{title}.", "", OpinionCard.Question(problem), "", .. OpinionWords.Facts(subject.Gpo, problem).Select(MailText.Of),
            MailText.Of(new Fact("Réponse", $"jusqu'au {OpinionWords.Until(problem)}")),
        ];
        return new OutgoingMessage(
            OpinionCard.Ask(subject.Gpo, problem, subject.Recipient), title, mailSubject, MailText.OfQuestions(subject.Recipient.FullName, lines), [])
        {
            Asks = [ReminderAsks.Opinion(problem)],
        };
    }
}
