using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Messages.Reminders;

namespace GpoBot.Dialogs.Messages;

/// <summary>What owners are told of their commitments, and what the sector lead learns of the answers.</summary>
internal static class CommitmentMessages
{
    public static OutgoingMessage Write(MessageSubject subject) => subject.Effect.Topic switch
    {
        MessageTopics.CommitmentAnswered => Answered(subject),
        MessageTopics.PostponementGranted => Decided(subject, "Report accepté", "La nouvelle échéance est le"),
        MessageTopics.PostponementRefused => Decided(subject, "Report refusé", "L'échéance reste le"),
        _ => New(subject, subject.Commitments[0]),
    };

    private static OutgoingMessage New(MessageSubject subject, Commitment commitment)
    {
        const string title = "Nouvel engagement de votre organisation";
        var lead = $"Il vient d'être noté dans le GPO {CardText.Plain(subject.GroupName)}. Vous pourrez répondre ici à tout moment.";
        return new OutgoingMessage(
            CommitmentCard.Ask(new CommitmentQuestion(subject.Gpo, commitment, subject.Today, title, subject.Recipient.LeadsTheGroup, lead)),
            title, "GPO – 1 nouvel engagement", MailText.OfQuestions(subject.Recipient.FullName, [$"{title}.", lead, .. Facts(subject)]), [])
        {
            Asks = [.. ReminderAsks.Commitments([commitment])],
        };
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

        // It is not theirs to do: the lead gives it to somebody whose it is.
        if (commitment is { Open: true, BlockedBy: BlockingReason.Competence })
            yield return new ExecuteAction("Réaffecter", CommitmentCard.Data(Verbs.CommitmentChangeForm, subject.Gpo, commitment)) { Style = ActionStyle.Positive };

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
}
