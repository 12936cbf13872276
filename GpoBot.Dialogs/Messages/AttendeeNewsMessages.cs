using GpoBot.Core.Attendance;
using GpoBot.Core.Effects;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Attendance;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>What others did in the calendar that the sector lead has to decide on: another time proposed, the room refused.</summary>
internal static class AttendeeNewsMessages
{
    /// <summary>Null when the meeting is off, or the proposal was for a former date.</summary>
    public static OutgoingMessage? Write(MessageSubject subject) => subject switch
    {
        { Meetings: not [{ Status: MeetingStatus.Planned }, ..] } => null,
        { Effect.Topic: CalendarNews.RoomDeclined } => RoomDeclined(subject, subject.Meetings[0]),
        _ => subject.Meetings[0].Proposals.Where(one => subject.Effect.SubjectIds.Contains(one.ContactId)).ToList() is { Count: > 0 } proposals
            ? TimeProposed(subject, subject.Meetings[0], proposals)
            : null,
    };

    // Somebody may have proposed several: all are told, for the effect says who and not which.
    private static OutgoingMessage TimeProposed(MessageSubject subject, Meeting meeting, IReadOnlyList<TimeProposal> proposals)
    {
        var who = subject.Gpo.FindContact(proposals[0].ContactId);
        var of = who is null ? "" : $" ({CardText.Plain(who.Organisation)})";
        var times = French.Join(proposals.Select(one => $"le {French.DateTime(one.Start)}{Length(one, meeting)}"), "ou");
        return Message(subject, "Autre horaire proposé",
            [
                $"{AttendanceWords.Name(who)}{of} propose un autre horaire pour la réunion du {French.DateTime(meeting.Start)} : {times}.",
                "Rien ne change tant que vous ne déplacez pas la réunion.",
            ],
            [
                new ExecuteAction("Déplacer la réunion", AttendanceButtons.Data(Verbs.MoveForm, subject.Gpo, meeting)),
                new ExecuteAction("Garder l'horaire", AttendanceButtons.Data(Verbs.KeepTime, subject.Gpo, meeting)),
            ]);
    }

    private static string Length(TimeProposal proposal, Meeting meeting) =>
        proposal.DurationMinutes == meeting.DurationMinutes ? "" : $", durée {French.Duration(proposal.DurationMinutes)}";

    private static OutgoingMessage RoomDeclined(MessageSubject subject, Meeting meeting)
    {
        var room = subject.Gpo.Group.Rooms.FirstOrDefault(one => one.Address == meeting.RoomAddress) is { } known
            ? $"La salle {CardText.Plain(known.Name)}"
            : "La salle demandée";
        return Message(subject, "Salle non disponible",
            [$"{room} n'est pas libre le {French.DateTime(meeting.Start)}. La réunion reste planifiée ; choisissez un autre lieu."],
            [AttendanceButtons.Meetings]);
    }

    private static OutgoingMessage Message(MessageSubject subject, string title, IReadOnlyList<string> lines, IReadOnlyList<CardAction> actions) => new(
        NoticeCard.Of(title, [CardText.Plain($"GPO {subject.GroupName}"), .. lines], actions), title, $"GPO – {title}",
        MailText.Of(subject.Recipient.FullName, [$"{title}.", .. lines]), []);
}
