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
    public static IReadOnlyList<PlannedReminder> Whole(Gpo gpo, string? recipientId = null)
    {
        var frame = new PlanFrame(gpo, recipientId);
        List<PlannedReminder> lines = [];
        foreach (var meeting in gpo.Meetings) lines.AddRange(frame.LinesOf(meeting, MeetingReminders.Of));
        foreach (var commitment in gpo.Commitments) lines.AddRange(frame.LinesOf(commitment, DueDateReminders.Of));
        lines.AddRange(NewsReminders.Of(frame).OfType<PlannedReminder>());
        foreach (var problem in gpo.Problems) lines.AddRange(frame.LinesOf(problem, ProblemReminders.Of));
        foreach (var check in gpo.Recurrences) lines.AddRange(frame.LinesOf(check, ProblemReminders.Of));
        lines.AddRange(InactivityReminders.Of(frame).OfType<PlannedReminder>());
        return lines;
    }
}
