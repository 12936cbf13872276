using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
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
    private const string NothingNewCounts = "« Rien de neuf » est une réponse.";

    public static OutgoingMessage Write(MessageSubject subject) => subject.Effect.Topic switch
    {
        MessageTopics.CommitmentAnswered => Answered(subject),
        MessageTopics.PostponementGranted => Decided(subject, "Report accepté", "La nouvelle échéance est le"),
        MessageTopics.PostponementRefused => Decided(subject, "Report refusé", "L'échéance reste le"),
        MessageTopics.CommitmentNew => Ask(subject, "Nouvel engagement de votre organisation", "GPO – 1 nouvel engagement",
            $"Il vient d'être noté dans le GPO {CardText.Plain(subject.GroupName)}. Vous pourrez répondre ici à tout moment."),
        MessageTopics.CommitmentOverdue => Ask(subject, Titled(subject, "en retard"), $"GPO – {Titled(subject, "en retard")}",
            $"{(subject.Commitments.Count == 1 ? "L'échéance est passée" : "Les échéances sont passées")}. Où en êtes-vous ? {NothingNewCounts}"),
        _ => Ask(subject, Titled(subject, "à mettre à jour"), NewsSubject(subject), NewsLead(subject)),
    };

    private static OutgoingMessage Ask(MessageSubject subject, string title, string mailSubject, string lead)
    {
        var lines = subject.Commitments.Select(c => (subject.Gpo, c)).ToList();
        var card = lines is [var (_, only)]
            ? CommitmentCard.Ask(new CommitmentQuestion(
                subject.Gpo, only, subject.Today, title, subject.Recipient.LeadsTheGroup, lead))
            : CommitmentListCard.Of(title, lead, lines, subject.Today);
        return new OutgoingMessage(card, title, mailSubject, MailText.Of(subject.Recipient.FullName,
            [$"{title}.", lead, .. Facts(subject), "", MailText.HowToAnswer]), []);
    }

    private static OutgoingMessage Answered(MessageSubject subject)
    {
        var commitment = subject.Commitments[0];
        var by = subject.Gpo.FindContact(commitment.AnsweredBy);
        var title = commitment.RequestedDueOn is { } asked
            ? $"{commitment.Id} : report demandé au {CommitmentFacts.Day(subject.Gpo, asked)}"
            : $"{commitment.Id} : {CommitmentFacts.Status(subject.Gpo, commitment)}";
        var lead = $"{CardText.Plain(by?.FullName ?? "Un contact")} ({CardText.Plain(by?.Organisation ?? "")}) a répondu.";
        var card = new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title), new TextBlock(lead), new FactSet([.. CommitmentFacts.Of(subject.Gpo, commitment, subject.Today)]),
            ],
            Actions = [.. Decisions(subject, commitment)],
        };
        return new OutgoingMessage(
            card, title, "GPO – 1 réponse reçue", MailText.Of(subject.Recipient.FullName, [lead, .. Facts(subject)]), []);
    }

    private static IEnumerable<CardAction> Decisions(MessageSubject subject, Commitment commitment)
    {
        if (commitment.RequestedDueOn is not null)
        {
            yield return new ExecuteAction("Accepter le report", CommitmentCard.Data(Verbs.GrantPostponement, subject.Gpo, commitment))
            {
                Style = ActionStyle.Positive,
            };
            yield return new ExecuteAction("Refuser le report", CommitmentCard.Data(Verbs.RefusePostponement, subject.Gpo, commitment));
        }

        // What a partner proposes to give up, the sector lead settles on the commitment itself.
        if (commitment.Status == CommitmentStatus.ToConfirm)
            yield return new ExecuteAction("Décider de la suite", CommitmentCard.Data(Verbs.AnswerForm, subject.Gpo, commitment));
    }

    private static OutgoingMessage Decided(MessageSubject subject, string decision, string due)
    {
        var commitment = subject.Commitments[0];
        var title = $"{commitment.Id} : {decision.ToLowerInvariant()}";
        var note = commitment.DueOn is { } day ? $"{decision}. {due} {CommitmentFacts.Day(subject.Gpo, day)}." : $"{decision}.";
        return new OutgoingMessage(
            NoticeCard.Of(title, [note, CardText.Plain(commitment.Title)],
                new ExecuteAction("Mes actions", new CardData { Verb = Verbs.MyCommitments })),
            title, "GPO – Réponse à votre demande de report", MailText.Of(subject.Recipient.FullName, [note, .. Facts(subject)]), []);
    }

    private static IEnumerable<string> Facts(MessageSubject subject) => subject.Commitments.SelectMany(commitment =>
        CommitmentFacts.Of(subject.Gpo, commitment, subject.Today).Select(MailText.Of).Prepend(""));

    private static string Titled(MessageSubject subject, string what) =>
        $"{French.Count(subject.Commitments.Count, "engagement")} {what}";

    private static Meeting? Next(MessageSubject subject) =>
        subject.Gpo.Meetings.FirstOrDefault(m => m.Status == MeetingStatus.Planned && m.Start > subject.LocalNow);

    private static string NewsLead(MessageSubject subject) => Next(subject) is { } meeting
        ? $"Pour que l'ordre du jour de la réunion du {French.Date(meeting.Start.Date)} soit à jour, où en êtes-vous ? {NothingNewCounts}"
        : $"Où en êtes-vous ? {NothingNewCounts}";

    private static string NewsSubject(MessageSubject subject) => Next(subject) is { } meeting
        ? $"GPO – {Titled(subject, "à mettre à jour")} avant {French.Day(meeting.Start.DayOfWeek)}"
        : $"GPO – {Titled(subject, "à mettre à jour")}";
}
