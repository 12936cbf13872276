using GpoBot.Core.Access;
using GpoBot.Core.Records;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Records;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>The validated record to a member: whole to those who signed the charter, to the others only that there is one.</summary>
internal static class RecordMessages
{
    public static OutgoingMessage Write(MessageSubject subject, DecisionRecord record)
    {
        var title = RecordWords.Title(record);
        var mailSubject = $"GPO – Relevé n° {record.Number}" + (record.Version > 1 ? $", version {record.Version}" : "");
        if (!Rights.MayReadRecords(subject.Recipient)) return Unread(subject, record, mailSubject);
        List<string> lines =
        [
            $"{title}.", $"GPO : {subject.GroupName}", "",
            $"Date : {RecordWords.When(record)}", $"Lieu : {RecordWords.Where(record)}",
            $"Présents : {Names(record.Present)}", $"Absents : {Names(record.Absent)}", "",
            .. record.Items.Count == 0 ? ["Aucune décision notée."] : record.Items.Select((item, index) => $"{index + 1}. {RecordWords.Line(item, CardText.Plain)}"),
            "", $"Prochaine réunion : {RecordWords.Next(record)}", "",
            "Ce relevé est réservé aux membres du GPO. Il est joint en document à ce courriel.",
        ];
        return new OutgoingMessage(
            RecordCard.Final(subject.Gpo, record, subject.Recipient.LeadsTheGroup), title, mailSubject, MailText.Of(subject.Recipient.FullName, lines), [])
        {
            Record = record,
        };
    }

    private static OutgoingMessage Unread(MessageSubject subject, DecisionRecord record, string mailSubject)
    {
        const string Title = "Un relevé de décisions existe";
        List<string> lines =
        [
            $"Le relevé de la réunion du {French.Date(record.Start.Date)} ({CardText.Plain(subject.GroupName)}) est diffusé.",
            "Il est réservé aux membres qui ont signé la charte de confidentialité. Parlez-en à votre référent.",
        ];
        return new OutgoingMessage(NoticeCard.Of(Title, lines), Title, mailSubject, MailText.Of(subject.Recipient.FullName, lines), []);
    }

    private static string Names(IReadOnlyList<string> organisations) => organisations.Count == 0 ? "aucune organisation" : string.Join(", ", organisations);
}
