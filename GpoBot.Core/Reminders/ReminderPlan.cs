using System.Runtime.CompilerServices;
using GpoBot.Core.Groups;

namespace GpoBot.Core.Reminders;

/// <summary>
/// Everything that would still be said about a GPO as it stands, past and to come, and that its ledger does not hold. It
/// follows from the state alone: no clock, no memory of former passes but the ledger.
/// </summary>
public static class ReminderPlan
{
    // A state never changes, and one pass asks for its plan several times.
    private static readonly ConditionalWeakTable<Gpo, IReadOnlyList<PlannedReminder>> Reckoned = [];

    public static IReadOnlyList<PlannedReminder> Of(Gpo gpo) =>
        Reckoned.GetValue(gpo, one => [.. Whole(one).Where(reminder => !one.WasReminded(reminder.Key))]);

    /// <summary>The same with what the ledger holds already: what a message on its way is checked against.</summary>
    /// <param name="recipientId">The lines of this contact alone.</param>
    public static IEnumerable<PlannedReminder> Whole(Gpo gpo, string? recipientId = null)
    {
        var frame = new PlanFrame(gpo, recipientId);
        return MeetingReminders.Of(frame)
            .Concat(DueDateReminders.Of(frame))
            .Concat(NewsReminders.Of(frame))
            .Concat(ProblemReminders.Of(frame))
            .Concat(InactivityReminders.Of(frame))
            .OfType<PlannedReminder>();
    }
}
