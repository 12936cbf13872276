using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Before a meeting, each owner of open commitments is asked once for news of all of them, police owners included.
/// </summary>
internal static class NewsReminders
{
    private const int FreshForDays = 7;

    public static IEnumerable<PlannedReminder?> Of(PlanFrame frame)
    {
        var askable = frame.Gpo.Commitments
            .Where(commitment => CommitmentOwners.MayBeAsked(commitment, frame))
            .Select(commitment => (Commitment: commitment, AnsweredOn: commitment.AnsweredAt is { } at ? frame.DayOf(at) : (LocalDate?)null))
            .ToList();
        if (askable.Count == 0) return [];
        return
            from meeting in frame.Gpo.Meetings
            where meeting.Status == MeetingStatus.Planned
            let moment = MeetingMoments.News(meeting, frame)
            where moment.DueAt < moment.StaleAt
            let freshAfter = LastMetBefore(moment.Day, frame.Gpo) ?? moment.Day.PlusDays(-FreshForDays - 1)
            let subject = meeting.Id + MeetingMoments.NewsMark(meeting, frame)
            from asked in askable.Where(one => IsWanted(one.Commitment, one.AnsweredOn, moment, freshAfter)).GroupBy(one => one.Commitment.OwnerId)
            select frame.Line(moment, subject, frame.FindContact(asked.Key)!, [.. asked.Select(one => one.Commitment.Id)]);
    }

    /// <summary>
    /// Whether news of it are wanted in this round: not of a commitment made that same day or later, whose own message has just
    /// been sent, nor of one put off beyond that day, nor of one whose owner has said where it stands since the group last met,
    /// or in the week before when it never did.
    /// </summary>
    private static bool IsWanted(Commitment commitment, LocalDate? answeredOn, ReminderMoment moment, LocalDate freshAfter) =>
        commitment.DecidedOn < moment.Day
        && !(CommitmentOwners.NotBefore(commitment) > moment.Day)
        && !(commitment.AnsweredAt >= moment.DueAt)
        && !(answeredOn > freshAfter);

    // A meeting whose day has come took place, whether or not somebody has noted it.
    private static LocalDate? LastMetBefore(LocalDate day, Gpo gpo) => gpo.Meetings
        .Where(meeting => meeting.Status is MeetingStatus.Planned or MeetingStatus.Held && meeting.Start.Date < day)
        .Select(meeting => (LocalDate?)meeting.Start.Date)
        .Append(gpo.Group.LastHeldOn).Max();
}
