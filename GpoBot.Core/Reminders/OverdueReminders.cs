using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using NodaTime;
using NodaTime.Text;

namespace GpoBot.Core.Reminders;

/// <summary>
/// The owner of a commitment that has become late is asked once per due date; a new due date asks anew. Any answer given since
/// it is late ends that, and so does a later date the owner has asked for, as long as nobody decided on it.
/// </summary>
internal static class OverdueReminders
{
    public static IEnumerable<PlannedReminder> Of(Gpo gpo) =>
        from commitment in gpo.Commitments
        where commitment.DueOn is not null && MayBeAsked(commitment, gpo)
        let moment = ReminderMoments.OverdueSince(commitment.DueOn!.Value, gpo.Group)
        select new PlannedReminder(
            KeyOf(commitment), ReminderKinds.CommitmentOverdue, commitment.OwnerId, [commitment.Id], moment.DueAt, moment.StaleAt);

    public static bool IsWanted(Commitment commitment, Gpo gpo, Instant now) =>
        commitment.IsOverdue(ReminderMoments.DayOf(now, gpo.Group)) && MayBeAsked(commitment, gpo);

    private static bool MayBeAsked(Commitment commitment, Gpo gpo) =>
        CommitmentOwners.MayBeAsked(commitment, gpo)
        && commitment.RequestedDueOn is null
        && !(commitment.AnsweredAt >= ReminderMoments.LateFrom(commitment.DueOn!.Value, gpo.Group));

    private static string KeyOf(Commitment commitment) =>
        $"{ReminderKinds.CommitmentOverdue}.{commitment.Id}.{LocalDatePattern.Iso.Format(commitment.DueOn!.Value)}.{commitment.OwnerId}";
}
