using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Benchmarks.Country;

/// <summary>One GPO of the country, ready to be stored.</summary>
/// <param name="Live">As it stands just before Monday morning, with the ledger of what was said before.</param>
/// <param name="NextLook">When its reminders are to be looked into.</param>
internal sealed record CountryGpo(Gpo Live, IReadOnlyList<GpoRow> Rows, Instant? NextLook, bool IsDue)
{
    public static CountryGpo Make(CountryPlan plan, int gpo)
    {
        var maker = new GpoMaker(plan, gpo);
        // Who is not due has nothing to say until the day is over everywhere.
        var settledUntil = maker.IsDue ? plan.NineOClock - Duration.FromMinutes(1) : plan.NineOClock + Duration.FromHours(22);
        var live = new Gpo(maker.LiveRows());
        var said = Settle(ref live, settledUntil);
        IReadOnlyList<GpoRow> rows = [live.Group, .. Parts(live), .. said, .. new HistoryMaker(plan, gpo, maker).Rows()];
        return new(live, rows, NextReminder.After(settledUntil, live), maker.IsDue);
    }

    // The plan of reminders itself says what must have been said: the country follows whatever it is taught.
    private static List<GpoRow> Settle(ref Gpo live, Instant until)
    {
        List<GpoRow> said = [];
        while (true)
        {
            List<GpoRow> more =
            [
                .. ReminderPlan.Of(live).Where(reminder => reminder.DueAt <= until).DistinctBy(reminder => reminder.Key)
                    .Select(reminder => new ReminderEntry { Key = reminder.Key, DueAt = reminder.DueAt, RecordedAt = reminder.DueAt }),
            ];
            if (more.Count == 0) return said;
            said.AddRange(more);
            live = live.With(more, []);
        }
    }

    private static IEnumerable<GpoRow> Parts(Gpo live) => [.. live.Contacts, .. live.Problems, .. live.Commitments, .. live.Meetings];
}
