using GpoBot.Core.Access;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Messages.Reminders;

namespace GpoBot.Dialogs.Messages;

/// <summary>The question of a link that had expired, with a new one: short, for the person has just asked for it.</summary>
internal static class LinkRenewedMessages
{
    private const string Title = "Votre nouveau lien";

    /// <summary>Null when there is nothing to answer any more, or not for this person.</summary>
    public static OutgoingMessage? Write(MessageSubject subject)
    {
        if (subject.Effect.SubjectIds is not [var about, ..] || about.Split(' ') is not [var kind, var id]) return null;
        return (Enum.TryParse<LinkKind>(kind, out var known) ? known : (LinkKind?)null) switch
        {
            LinkKind.Commitment => Commitment(subject, id),
            LinkKind.Presence => Presence(subject, id),
            LinkKind.Opinion => Opinion(subject, id),
            _ => null,
        };
    }

    private static OutgoingMessage? Commitment(MessageSubject subject, string id) =>
        subject.Gpo.FindCommitment(id) is { Open: true } commitment && Rights.MayAnswer(subject.Recipient, commitment, subject.Gpo)
            ? Message(subject,
                CommitmentCard.Ask(new CommitmentQuestion(
                    subject.Gpo, commitment, subject.Today, $"Où en est {commitment.Id} ?", subject.Recipient.LeadsTheGroup)),
                [.. ReminderAsks.Commitments([commitment])])
            : null;

    private static OutgoingMessage? Presence(MessageSubject subject, string id) =>
        subject.Gpo.FindMeeting(id) is { Status: MeetingStatus.Planned } meeting && meeting.Start > subject.LocalNow
        && Rights.MaySeeMeeting(subject.Recipient, meeting)
            ? Message(subject, AttendanceCard.Ask(subject.Gpo, meeting, subject.Recipient), [ReminderAsks.Presence(meeting)])
            : null;

    private static OutgoingMessage? Opinion(MessageSubject subject, string id) =>
        subject.Gpo.FindProblem(id) is { AsksOpinions: true } problem && problem.OpinionsUntil >= subject.Today
        && Rights.MayGiveOpinion(subject.Recipient)
            ? Message(subject, OpinionCard.Ask(subject.Gpo, problem, subject.Recipient), [ReminderAsks.Opinion(problem)])
            : null;

    private static OutgoingMessage Message(MessageSubject subject, AdaptiveCard card, IReadOnlyList<MailAsk> asks) => new(
        card, card.FallbackText ?? Title, $"GPO – {Title}",
        MailText.OfQuestions(subject.Recipient.FullName, [$"{Title}, comme vous l'avez demandé.", "", .. asks.Select(ask => ask.Label)]), [])
    {
        Asks = asks,
    };
}
