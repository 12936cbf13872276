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

    public static IEnumerable<PlannedReminder> Of(Gpo gpo)
    {
        var askable = gpo.Commitments.Where(commitment => CommitmentOwners.MayBeAsked(commitment, gpo)).ToList();
        return
            from meeting in gpo.Meetings
            where meeting.Status == MeetingStatus.Planned
            let moment = ReminderMoments.NewsBefore(meeting, gpo.Group)
            where moment.DueAt < moment.StaleAt
            from asked in askable.Where(one => IsWanted(one, gpo, moment.DueAt)).GroupBy(one => one.OwnerId)
            select new PlannedReminder(
                $"{ReminderKinds.CommitmentNews}.{meeting.Id}{ReminderMoments.NewsMark(meeting, gpo.Group)}.{asked.Key}",
                ReminderKinds.CommitmentNews, asked.Key, [.. asked.Select(one => one.Id)], moment.DueAt, moment.StaleAt);
    }

    /// <summary>
    /// Whether news of it are wanted in the round that falls due at <paramref name="dueAt"/>: not of a commitment made that
    /// same day or later, whose own message has just been sent, nor of one whose owner has said where it stands since the
    /// group last met, or in the week before when it never did.
    /// </summary>
    public static bool IsWanted(Commitment commitment, Gpo gpo, Instant dueAt) =>
        CommitmentOwners.MayBeAsked(commitment, gpo)
        && commitment.DecidedOn < ReminderMoments.DayOf(dueAt, gpo.Group)
        && !WasAnswered(commitment, gpo.Group, dueAt);

    private static bool WasAnswered(Commitment commitment, Group group, Instant dueAt)
    {
        if (commitment.AnsweredAt is not { } answeredAt) return false;
        var freshAfter = group.LastHeldOn ?? ReminderMoments.DayOf(dueAt, group).PlusDays(-FreshForDays - 1);
        return answeredAt >= dueAt || ReminderMoments.DayOf(answeredAt, group) > freshAfter;
    }
}
