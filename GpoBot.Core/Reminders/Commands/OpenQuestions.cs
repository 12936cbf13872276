using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders.Commands;

/// <summary>What an owner still owes an answer on, reminders sent or not: what is late, and what soon will be.</summary>
public static class OpenQuestions
{
    private const int SoonDays = 7;

    public static IReadOnlyList<Commitment> Of(Gpo gpo, Contact contact, Instant now)
    {
        var today = ReminderMoments.DayOf(now, gpo.Group);
        return [.. gpo.Commitments
            .Where(one => one.OwnerId == contact.Id && CommitmentOwners.MayBeAsked(one, gpo) && IsOpenToQuestions(one, today))
            .Where(one => IsLateAndSilent(one, gpo, today) || IsSoonAndSilent(one, gpo, today))
            .OrderBy(one => one.DueOn).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>Late, and nothing said of it since it is.</summary>
    public static bool IsLateAndSilent(Commitment commitment, Gpo gpo, LocalDate today) =>
        commitment.IsOverdue(today) && commitment.RequestedDueOn is null
        && !(commitment.AnsweredAt >= ReminderMoments.LateFrom(commitment.DueOn!.Value, gpo.Group));

    private static bool IsSoonAndSilent(Commitment commitment, Gpo gpo, LocalDate today) =>
        commitment.DueOn >= today && commitment.DueOn <= today.PlusDays(SoonDays)
        && !(commitment.AnsweredAt is { } at && ReminderMoments.DayOf(at, gpo.Group) > today.PlusDays(-SoonDays));

    // Whoever named a day, or was promised silence, is not asked before it.
    private static bool IsOpenToQuestions(Commitment commitment, LocalDate today) =>
        !commitment.RemindersStopped && commitment.RequestedDueOn is null && !(commitment.SnoozedUntil > today);
}
