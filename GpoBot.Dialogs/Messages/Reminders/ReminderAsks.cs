using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Core.Meetings;
using GpoBot.Core.Ports;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Messages.Reminders;

/// <summary>What a mail asks that can be answered through a link of its own.</summary>
internal static class ReminderAsks
{
    /// <summary>Of a long series the nearest dates are enough: the others are asked before each of them.</summary>
    private const int MostMeetings = 8;

    private const int LongestTitle = 60;

    public static IReadOnlyList<MailAsk> Of(Reminded reminded) =>
    [
        .. Presence(reminded.Subject, reminded.Meetings), .. Commitments(reminded.Asked), .. reminded.Opinions.Select(Opinion),
    ];

    public static IEnumerable<MailAsk> Commitments(IEnumerable<Commitment> commitments) =>
        commitments.Where(one => one.Open).Select(one => new MailAsk(LinkKind.Commitment, one.Id, Short(one.Id, one.Title)));

    /// <summary>The meetings that wait for the reader's answer; those who lead are not asked.</summary>
    public static IEnumerable<MailAsk> Presence(MessageSubject subject, IEnumerable<Meeting> meetings) => meetings
        .Where(meeting => meeting.Status == MeetingStatus.Planned && meeting.Start > subject.LocalNow
            && !subject.Recipient.LeadsTheGroup && meeting.InvitedIds.Contains(subject.Recipient.Id)
            && MeetingAnswers.Of(meeting, subject.Recipient.Id) is null)
        .OrderBy(meeting => meeting.Start).Take(MostMeetings)
        .Select(Presence);

    public static MailAsk Presence(Meeting meeting) => new(LinkKind.Presence, meeting.Id, $"Réunion du {French.DateTime(meeting.Start)}");

    public static MailAsk Opinion(Problem problem) => new(LinkKind.Opinion, problem.Id, Short(problem.Id, problem.Title));

    private static string Short(string id, string title) => $"{id} – {CardText.Shortened(CardText.Plain(title), LongestTitle)}";
}
