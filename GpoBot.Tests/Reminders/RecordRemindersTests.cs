using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders;

public class RecordRemindersTests
{
    [Fact]
    public void Each_message_comes_with_its_ledger_rows_its_pointer_and_the_next_look()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");
        var now = group.At("2026-11-17T09:05");

        var pass = RecordReminders.Decide(DueReminders.At(now, group.Gpo), group.Gpo, now);

        var entry = Assert.Single(pass.Puts.OfType<ReminderEntry>(), one => one.Key == "meeting-d7.R-S01-24.P05");
        Assert.Equal((group.At("2026-11-17T09:00"), now, false), (entry.DueAt, entry.RecordedAt, entry.Dropped));
        Assert.Contains(new DuePointer(now, "S01", "msg.meeting-d7.R-S01-24.P05"), pass.Pointers);
        Assert.Contains(new DuePointer(group.At("2026-11-23T09:00"), "S01", null), pass.Pointers);
        Assert.Equal(4 + 1, pass.Pointers.Count);
        Assert.False(pass.MoreOwed);
    }

    [Fact]
    public void What_is_stale_is_recorded_as_dropped_and_sends_nothing()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");
        var now = group.At("2026-11-24T12:00");

        var pass = RecordReminders.Decide(DueReminders.At(now, group.Gpo), group.Gpo, now);

        Assert.Equal(3 * 4, pass.Puts.OfType<ReminderEntry>().Count());
        Assert.All(pass.Puts.OfType<ReminderEntry>(), row => Assert.True(row.Dropped));
        Assert.Empty(pass.Puts.OfType<Effect>());
        Assert.Empty(pass.Pointers);
    }

    [Fact]
    public void Deciding_twice_on_the_same_state_gives_the_same_rows()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30").Owes("AC003", "P07", "2026-11-16");
        var now = group.At("2026-11-17T09:00");

        var (one, other) = (Decide(), Decide());

        Assert.Equal(one.Puts.Select(row => row.RowKey), other.Puts.Select(row => row.RowKey));
        Assert.Equal(one.Pointers, other.Pointers);

        RecordedReminders Decide() => RecordReminders.Decide(DueReminders.At(now, group.Gpo), group.Gpo, now);
    }

    [Fact]
    public void Keys_and_ids_are_safe_as_row_keys()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30").Owes("AC001", GroupInTime.Lead, "2026-11-16");
        group.PassAt("2026-11-17T09:00");

        Assert.All(
            group.Gpo.Reminders.Select(row => row.RowKey).Append(group.Sent("msg.meeting-d7.R-S01-24.PN:S01").RowKey),
            key => Assert.Equal(-1, key.AsSpan().IndexOfAny("/\\#?")));
    }

    [Fact]
    public void A_crowd_is_served_in_portions_that_fit_a_transaction_and_split_nobody()
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentOverdue);
        for (var n = 10; n < 60; n++)
            group.Has(GroupInTime.Contact($"Q{n}")).Owes($"AC1{n}", $"Q{n}", "2026-11-16").Owes($"AC2{n}", $"Q{n}", "2026-11-16");
        var now = group.At("2026-11-17T09:00");

        var first = RecordReminders.Decide(DueReminders.At(now, group.Gpo), group.Gpo, now);

        Assert.True(first.MoreOwed);
        Assert.Equal(RecordReminders.MostRows, first.Puts.Count(row => row is ReminderEntry or Effect));
        Assert.Single(first.Puts.OfType<NextLook>());
        Assert.All(first.Puts.OfType<Effect>(), effect => Assert.Equal(2, effect.SubjectIds.Count));
        Assert.Contains(new DuePointer(now + Duration.FromSeconds(1), "S01", null), first.Pointers);
        Assert.Equal(50, group.PassAt(now).Count);
        Assert.Equal(100, group.Remembered.Count);
    }

    [Fact]
    public void Who_is_owed_more_than_a_transaction_holds_gets_the_rest_in_a_second_message()
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentOverdue);
        for (var n = 100; n < 220; n++) group.Owes($"AC{n}", "P05", "2026-11-16");
        var now = group.At("2026-11-17T09:00");

        Assert.True(RecordReminders.Decide(DueReminders.At(now, group.Gpo), group.Gpo, now).Puts.Count < 100);
        var sent = group.PassAt(now);

        Assert.Equal([80, 40], sent.Select(effect => effect.SubjectIds.Count));
        Assert.Equal(120, group.Remembered.Count);
    }
}
