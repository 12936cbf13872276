using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What owners are asked and told of their commitments, and what the sector lead learns of the answers.</summary>
internal static class CommitmentMessages
{
    public static OutgoingMessage Write(MessageSubject subject) => subject.Effect.Topic switch
    {
        MessageTopics.CommitmentAnswered => Answered(subject),
        MessageTopics.PostponementDecided => Decided(subject),
        MessageTopics.CommitmentNew => Ask(subject, "Nouvel engagement de votre organisation", "GPO – 1 nouvel engagement", null),
        MessageTopics.CommitmentOverdue => Ask(subject, Titled(subject, "en retard"), $"GPO – {Titled(subject, "en retard")}",
            "L'échéance est passée. Où en êtes-vous ? « Rien de neuf » est une réponse."),
        _ => Ask(subject, Titled(subject, "à mettre à jour"), NewsSubject(subject), NewsLead(subject)),
    };

    private static OutgoingMessage Ask(MessageSubject subject, string title, string mailSubject, string? lead)
    {
        var lines = subject.Commitments.Select(c => (subject.Gpo, c)).ToList();
        var card = lines is [var (_, only)]
            ? CommitmentCard.Ask(subject.Gpo, only, subject.Today, title)
            : CommitmentListCard.Of(title, lead, lines, subject.Today);
        return new OutgoingMessage(card, title, mailSubject, MailText.Of(subject.Recipient.FullName,
            [lead ?? title, .. Facts(subject), "", MailText.HowToAnswer]), []);
    }

    private static OutgoingMessage Answered(MessageSubject subject)
    {
        var commitment = subject.Commitments[0];
        var by = subject.Gpo.FindContact(commitment.AnsweredBy);
        var title = $"{commitment.Id} : {CommitmentFacts.Status(commitment)}";
        var lead = $"{CardText.Plain(by?.FullName ?? "Un contact")} ({CardText.Plain(by?.Organisation ?? "")}) a répondu.";
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body = [TextBlock.Heading(title), new TextBlock(lead), new FactSet([.. CommitmentFacts.Of(subject.Gpo, commitment, subject.Today)])],
            Actions = commitment.RequestedDueOn is null ? null :
            [
                new ExecuteAction("Accepter le report", CommitmentCard.Data(Verbs.GrantPostponement, subject.Gpo, commitment)) { Style = ActionStyle.Positive },
                new ExecuteAction("Refuser le report", CommitmentCard.Data(Verbs.RefusePostponement, subject.Gpo, commitment)),
            ],
        };
        return new OutgoingMessage(card, title, "GPO – 1 réponse reçue", MailText.Of(subject.Recipient.FullName, [lead, .. Facts(subject)]), []);
    }

    private static OutgoingMessage Decided(MessageSubject subject)
    {
        var commitment = subject.Commitments[0];
        var note = $"Le référent a répondu à votre demande de report. Échéance : {CommitmentFacts.Due(commitment, subject.Today)}.";
        return new OutgoingMessage(
            NoticeCard.Of($"{commitment.Id} : réponse à votre demande de report", [note, CardText.Plain(commitment.Title)],
                new ExecuteAction("Mes actions", new CardData { Verb = Verbs.MyCommitments })),
            $"{commitment.Id} : réponse à votre demande de report", "GPO – Réponse à votre demande de report",
            MailText.Of(subject.Recipient.FullName, [note, .. Facts(subject)]), []);
    }

    private static IEnumerable<string> Facts(MessageSubject subject) => subject.Commitments.SelectMany(commitment =>
        CommitmentFacts.Of(subject.Gpo, commitment, subject.Today).Select(MailText.Of).Prepend(""));

    private static string Titled(MessageSubject subject, string what) =>
        $"{French.Count(subject.Commitments.Count, "engagement")} {what}";

    private static Meeting? Next(MessageSubject subject) => subject.Gpo.Meetings.FirstOrDefault(m => m.Start > subject.LocalNow);

    private static string NewsLead(MessageSubject subject) => Next(subject) is { } meeting
        ? $"Pour que l'ordre du jour de la réunion du {French.Date(meeting.Start.Date)} soit à jour, où en êtes-vous ? « Rien de neuf » est une réponse."
        : "Où en êtes-vous ? « Rien de neuf » est une réponse.";

    private static string NewsSubject(MessageSubject subject) => Next(subject) is { } meeting
        ? $"GPO – {Titled(subject, "à mettre à jour")} avant {French.Day(meeting.Start.DayOfWeek)}"
        : $"GPO – {Titled(subject, "à mettre à jour")}";
}
