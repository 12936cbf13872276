using GpoBot.Core.Reminders;
using GpoBot.Tests.Reminders;
using NodaTime;

namespace GpoBot.Tests.ReminderControl;

/// <summary>What is shown of the plan: what leaves, on which day, and what silence holds back.</summary>
public sealed class UpcomingTests
{
    // Friday 20 November 2026; the meeting is on Monday week, its day before a Sunday.
    private readonly GroupInTime _s01 = new GroupInTime().Meets("R-S01-24", "2026-11-30T14:00").Owes("AC001", "P05", "2026-11-25");
    private Instant Now => _s01.At("2026-11-20T09:30");

    [Fact]
    public void Everything_of_the_next_fortnight_is_there_and_nothing_later()
    {
        var upcoming = UpcomingReminders.Of(_s01.Gpo, Now);

        Assert.All(upcoming.Leaving, line => Assert.InRange(line.At, Now, _s01.At("2026-12-05T00:00")));
        Assert.Equal(upcoming.Leaving.OrderBy(line => line.At), upcoming.Leaving);
        Assert.Contains(upcoming.Leaving, line => line.Line.Kind == ReminderKinds.MeetingHour && line.Line.RecipientId == "P07");
        Assert.Contains(upcoming.Leaving, line => line.Line.Kind == ReminderKinds.CommitmentOverdue && line.Line.RecipientId == "P05");
        Assert.Empty(upcoming.Held);
    }

    [Fact]
    public void What_was_moved_off_a_quiet_day_says_so()
    {
        var before = UpcomingReminders.Of(_s01.Gpo, Now).Leaving.First(line => line.Line.Kind == ReminderKinds.MeetingDay);

        Assert.Equal((_s01.At("2026-11-27T09:00"), new LocalDate(2026, 11, 29)), (before.At, before.QuietDay));
    }

    [Fact]
    public void A_partner_sees_their_own_alone() => Assert.All(
        UpcomingReminders.Of(_s01.Gpo, Now, of: _s01.Gpo.FindContact("P07")).Leaving, line => Assert.Equal("P07", line.Line.RecipientId));

    [Fact]
    public void What_the_ledger_holds_is_not_shown_again()
    {
        _s01.PassAt("2026-11-26T10:00");
        Assert.DoesNotContain(
            UpcomingReminders.Of(_s01.Gpo, _s01.At("2026-11-26T10:01")).Leaving, line => line.Line.Kind == ReminderKinds.CommitmentOverdue);
    }
}
