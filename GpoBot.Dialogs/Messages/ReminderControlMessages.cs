using GpoBot.Core.Commitments;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.ReminderControl;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What leaves because somebody decided about reminders: open questions at once, and that one wants none any more.</summary>
internal static class ReminderControlMessages
{
    private const int LongestLabel = 80;

    /// <summary>Null when all has been answered meanwhile.</summary>
    public static OutgoingMessage? Nudge(MessageSubject subject)
    {
        var open = OpenQuestions.Of(subject.Gpo, subject.Recipient, subject.Now).Where(one => subject.Effect.SubjectIds.Contains(one.Id)).ToList();
        if (open.Count == 0) return null;
        var count = French.Count(open.Count, "engagement attend", "engagements attendent");
        var title = $"{count} une réponse";
        var lead = $"Le référent du GPO {CardText.Plain(subject.GroupName)} souhaite savoir où vous en êtes. « Rien de neuf » est une réponse.";
        var card = open is [var only]
            ? CommitmentCard.Ask(new CommitmentQuestion(subject.Gpo, only, subject.Today, title, subject.Recipient.LeadsTheGroup, lead))
            : CommitmentListCard.Of(title, lead, [.. open.Select(one => (subject.Gpo, one))], subject.Today, new CardData { Verb = Verbs.MyCommitments });
        var facts = open.SelectMany(one => CommitmentFacts.Of(subject.Gpo, one, subject.Today).Select(MailText.Of).Prepend(""));
        return new OutgoingMessage(card, title, $"GPO – {title}", MailText.OfQuestions(subject.Recipient.FullName,
            [$"{title}.", lead, .. facts]), [])
        {
            Asks = [.. open.Select(one => new MailAsk(LinkKind.Commitment, one.Id, Label(one)))],
        };
    }

    public static OutgoingMessage? Stopped(MessageSubject subject)
    {
        if (subject.Effect.SubjectIds.Select(subject.Gpo.FindContact).FirstOrDefault(one => one is not null) is not { } contact) return null;
        const string Title = "Un contact ne souhaite plus de rappels";
        List<string> lines =
        [
            $"{CardText.Plain(contact.FullName)} ({CardText.Plain(contact.Organisation)}) a arrêté ses rappels.",
            "Les invitations, les changements de réunion et les décisions lui parviennent toujours. Pour ses engagements, voyez avec cette personne.",
        ];
        return new OutgoingMessage(
            NoticeCard.Of(Title, lines, ReminderButtons.FollowUp(subject.Gpo)), Title, $"GPO – {Title}",
            MailText.Of(subject.Recipient.FullName, lines), []);
    }

    private static string Label(Commitment commitment) => CardText.Shortened($"{commitment.Id} – {CardText.Plain(commitment.Title)}", LongestLabel);
}
