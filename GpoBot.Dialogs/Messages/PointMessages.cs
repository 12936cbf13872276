using GpoBot.Core.Meetings.Agenda;
using GpoBot.Core.Meetings.Points;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Agenda;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages;

/// <summary>A point for the agenda: proposed to the lead, decided for whoever proposed it.</summary>
internal static class PointMessages
{
    /// <summary>Null when it was decided, or the meeting held, before the message left.</summary>
    public static OutgoingMessage? Proposed(MessageSubject subject)
    {
        if (Find(subject) is not { State: AgendaPointState.Proposed } point) return null;
        const string Title = "Point proposé à l'ordre du jour";
        return new OutgoingMessage(PointCard.ToDecide(subject.Gpo, point), Title, "GPO – Un point proposé à l'ordre du jour", MailText.Of(
            subject.Recipient.FullName,
            [$"{Title}.", $"GPO : {subject.GroupName}", "", $"{point.Id} : {CardText.Plain(point.Text)}", $"De : {PointCard.From(subject.Gpo, point)}", "",
                $"Dans Teams, écrivez « accepte {point.Id} » ou « refuse {point.Id} »."]), []);
    }

    public static OutgoingMessage? Decided(MessageSubject subject)
    {
        if (Find(subject) is not { State: not AgendaPointState.Proposed } point) return null;
        var accepted = point.State == AgendaPointState.Accepted;
        var title = accepted ? "Votre point est à l'ordre du jour" : "Votre point n'a pas été retenu";
        List<string> lines = [$"« {CardText.Plain(point.Text)} »"];
        if (accepted && MeetingAgenda.Next(subject.Gpo, subject.Today) is { } meeting) lines.Add($"Réunion du {French.DateTime(meeting.Start)}.");
        if (!accepted) lines.Add(point.Reason is { } reason ? $"Motif : {CardText.Plain(reason)}." : "Parlez-en à votre référent.");
        return new OutgoingMessage(NoticeCard.Of(title, lines), title, $"GPO – {title}", MailText.Of(subject.Recipient.FullName,
            [$"{title}.", $"GPO : {subject.GroupName}", "", .. lines]), []);
    }

    private static AgendaPoint? Find(MessageSubject subject) =>
        subject.Effect.SubjectIds.Select(subject.Gpo.FindPoint).FirstOrDefault(one => one is not null);
}
