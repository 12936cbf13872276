using GpoBot.Core.Reports;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Reports;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>Tells the sector lead that the hierarchy has opened the detail of the group, and why.</summary>
internal static class DetailMessages
{
    private const string Title = "Détail de votre GPO consulté";

    public static OutgoingMessage Write(MessageSubject subject)
    {
        var reason = Enum.TryParse<DetailReason>(subject.Effect.Reason, out var known) ? known : DetailReason.Other;
        var at = subject.Effect.DueAt.InZone(subject.Gpo.Group.TimeZone).LocalDateTime;
        var who = subject.Effect.SubjectIds is [{ Length: > 0 } scope, ..] ? CardText.Plain(scope) : "la hiérarchie";
        List<string> lines =
        [
            $"Le détail du GPO {CardText.Plain(subject.GroupName)} a été ouvert le {French.DateTime(at)} pour {who}.",
            $"Motif indiqué : {ReportLabels.Reason(reason)}. Cette lecture est notée dans le journal du GPO.",
        ];
        return new OutgoingMessage(NoticeCard.Of(Title, lines), Title, $"GPO – {Title}", MailText.Of(subject.Recipient.FullName, lines), []);
    }
}
