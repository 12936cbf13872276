using GpoBot.Core.Groups;
using NodaTime;

namespace GpoBot.Core.Reminders;

/// <summary>When a GPO is to be looked into again; nothing is owed in between while its state stays as it is.</summary>
public static class NextReminder
{
    /// <summary>
    /// The next moment at which something outside the ledger is owed: <paramref name="now"/> itself when something already is,
    /// null when nothing ever will be.
    /// </summary>
    public static Instant? After(Instant now, Gpo gpo)
    {
        var open = SpeakingHours.OnOrAfter(now, gpo.Group);
        Instant? first = null;
        foreach (var reminder in ReminderPlan.Whole(gpo))
        {
            var from = reminder.OwedFrom(now, open);
            // Last what costs most: of most lines it need not be known whether the ledger holds them.
            if (!(from >= first) && !LedgerMemory.IsForgotten(reminder, now) && !gpo.WasReminded(reminder.Key)) first = from;
        }

        return first;
    }

    internal static Instant? Among(IEnumerable<PlannedReminder> left, Instant now, Group group)
    {
        var open = SpeakingHours.OnOrAfter(now, group);
        return left.Where(reminder => !LedgerMemory.IsForgotten(reminder, now)).Min(reminder => (Instant?)reminder.OwedFrom(now, open));
    }
}
