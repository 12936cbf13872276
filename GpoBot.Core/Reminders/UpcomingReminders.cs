using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Time;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>What will leave of a GPO in the days to come, and what will not although its day comes, and why.</summary>
/// <param name="Leaving">In the order in which it leaves.</param>
/// <param name="Held">What would leave if nobody had asked for silence.</param>
public sealed record UpcomingReminders(IReadOnlyList<UpcomingReminder> Leaving, IReadOnlyList<HeldReminder> Held)
{
    public const int UsualDays = 14;

    /// <param name="of">Only what goes to this contact; null: to everybody.</param>
    public static UpcomingReminders Of(Gpo gpo, Instant now, int days = UsualDays, Contact? of = null)
    {
        var open = SpeakingHours.OnOrAfter(now, gpo.Group);
        var end = gpo.Group.TimeZone.AtStartOfDay(ReminderMoments.DayOf(now, gpo.Group).PlusDays(days + 1)).ToInstant();
        var planned = ReminderPlan.Of(gpo).ToDictionary(line => line.Key, StringComparer.Ordinal);
        var free = SilenceLifted.Of(gpo);
        var unheld = ReferenceEquals(free, gpo) ? [] : ReminderPlan.Of(free).Where(line => Concerns(line, of) && IsWithin(line)).ToList();
        var leaving = planned.Values.Where(line => Concerns(line, of) && IsWithin(line)).Select(line => Line(line, gpo, LeavesAt(line)));
        var held = unheld
            .Select(line => new HeldReminder(line, LeavesAt(line), SilenceLifted.Why(line, gpo), MovedTo(line)))
            .Where(line => line.Why is not null && (line.MovedTo is null || line.MovedTo > line.WouldLeaveAt));
        return new UpcomingReminders(
            [.. leaving.OrderBy(line => line.At).ThenBy(line => line.Line.RecipientId, StringComparer.Ordinal)],
            [.. held.OrderBy(line => line.WouldLeaveAt).ThenBy(line => line.Line.RecipientId, StringComparer.Ordinal)]);

        Instant LeavesAt(PlannedReminder line) => line.OwedFrom(now, open);

        bool IsWithin(PlannedReminder line) => LeavesAt(line) < end && !line.IsStaleAt(LeavesAt(line));

        Instant? MovedTo(PlannedReminder line) =>
            planned.TryGetValue(line.Key, out var still) && !still.IsStaleAt(LeavesAt(still)) ? LeavesAt(still) : null;
    }

    /// <summary>When the owner is next reminded of this commitment; null when nothing is planned.</summary>
    public static Instant? Next(Gpo gpo, Commitment commitment, Instant now)
    {
        var open = SpeakingHours.OnOrAfter(now, gpo.Group);
        return ReminderPlan.Of(gpo)
            .Where(line => line.SubjectIds.Contains(commitment.Id) && line.RecipientId == commitment.OwnerId)
            .Select(line => (Line: line, At: line.OwedFrom(now, open)))
            .Where(line => !line.Line.IsStaleAt(line.At) && !(ReminderMoments.DayOf(line.At, gpo.Group) < commitment.SnoozedUntil))
            .Min(line => (Instant?)line.At);
    }

    private static bool Concerns(PlannedReminder line, Contact? of) => of is null || line.RecipientId == of.Id;

    private static UpcomingReminder Line(PlannedReminder line, Gpo gpo, Instant at)
    {
        var meant = NominalDays.Of(line, gpo);
        var moved = meant is { } day && day != ReminderMoments.DayOf(line.DueAt, gpo.Group) && WorkingDays.Of(gpo.Group).IsQuiet(day);
        return new UpcomingReminder(line, at, moved ? meant : null);
    }
}

/// <param name="At">When it leaves.</param>
/// <param name="QuietDay">The day it would have left, had people worked on it; null when it leaves on its own day.</param>
public sealed record UpcomingReminder(PlannedReminder Line, Instant At, LocalDate? QuietDay);

/// <param name="MovedTo">When it leaves instead; null when it does not leave at all.</param>
public sealed record HeldReminder(PlannedReminder Line, Instant WouldLeaveAt, HeldBecause? Why, Instant? MovedTo);

/// <summary>Who asked for silence.</summary>
public enum HeldBecause { PersonStopped, PersonPaused, GroupPaused, CommitmentStopped, CommitmentSnoozed }
