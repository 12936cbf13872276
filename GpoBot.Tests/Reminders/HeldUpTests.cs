using GpoBot.Core.Commitments;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders;

/// <summary>What a pass after an outage leaves behind for the lead to see, and what is no outage.</summary>
public class HeldUpTests
{
    // J-7 falls on Friday 20 November and J-2 on Wednesday the 25th.
    private static GroupInTime Alive()
    {
        var group = new GroupInTime().Owes("AC001", "P05", "2026-11-27").Owes("AC002", "P07", "2026-11-27");
        group.PassAt("2026-11-18T09:00");
        return group;
    }

    [Theory]
    [InlineData("2026-11-20T09:00", null)]
    [InlineData("2026-11-20T09:30", null)]
    [InlineData("2026-11-20T09:31", "2 late, 0 dropped since 2026-11-20T09:00")]
    [InlineData("2026-11-24T18:00", "2 late, 0 dropped since 2026-11-20T09:00")]
    [InlineData("2026-11-25T09:00", "0 late, 2 dropped since 2026-11-20T09:00")] // J-2 comes in time
    [InlineData("2026-11-26T10:00", "2 late, 2 dropped since 2026-11-20T09:00")]
    public void A_late_pass_counts_what_left_late_and_what_was_dropped(string pass, string? found)
    {
        var group = Alive();

        group.PassAt(pass);

        Assert.Equal(found, Found(group));
    }

    [Fact]
    public void What_an_outage_kept_until_the_weekend_is_counted_when_it_is_found_and_not_again_on_Monday()
    {
        var group = Alive();

        Assert.Empty(group.PassAt("2026-11-21T10:00"));
        Assert.Equal(group.At("2026-11-21T10:00"), group.Gpo.CatchUp!.At);
        Assert.Equal(2, group.PassAt("2026-11-23T08:00").Count);

        Assert.Equal("2 late, 0 dropped since 2026-11-20T09:00", Found(group));
        Assert.Equal(group.At("2026-11-21T10:00"), group.Gpo.CatchUp!.At);
    }

    [Fact]
    public void A_pass_in_several_transactions_counts_as_one()
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentOverdue);
        for (var n = 10; n < 60; n++) group.Has(GroupInTime.Contact($"Q{n}")).Owes($"AC1{n}", $"Q{n}", "2026-11-16");
        group.PassAt("2026-11-16T09:00");

        group.PassAt("2026-11-17T12:00");

        Assert.Equal("50 late, 0 dropped since 2026-11-17T09:00", Found(group));
    }

    [Fact]
    public void The_next_outage_takes_the_place_of_the_former()
    {
        var group = Alive();
        group.PassAt("2026-11-20T12:00");
        group.PassAt("2026-11-25T15:00");

        Assert.Equal("2 late, 0 dropped since 2026-11-25T09:00", Found(group));
    }

    [Fact]
    public void What_a_change_makes_owed_of_a_sudden_is_no_outage()
    {
        var group = new GroupInTime().Owes("AC001", "P05", "2026-11-16", one => one with { RequestedDueOn = new(2026, 12, 10) })
            .Owes("AC002", "P05", "2026-12-11");
        group.PassAt("2026-11-18T09:00");

        // The later date is refused two days after the reminder would have been due.
        group.Changes("AC001", one => one with { RequestedDueOn = null });

        Assert.Single(group.PassAt("2026-11-19T15:00"));
        Assert.Null(group.Gpo.CatchUp);
    }

    [Fact]
    public void An_import_is_no_outage_whatever_it_brings()
    {
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-26T09:30", plannedAt: "2026-11-20T15:00").LastMetOn("2026-08-01")
            .Owes("AC001", "P05", "2026-06-01").Owes("AC002", "P05", "2026-11-18");

        Assert.Single(group.PassAt("2026-11-20T15:00"));
        Assert.Null(group.Gpo.CatchUp);
    }

    [Fact]
    public void An_outage_before_the_first_pass_shows_in_what_was_due_since_the_group_came()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-12-01T09:30", plannedAt: "2026-11-20T15:00");

        Assert.Equal(4, group.PassAt("2026-11-26T10:00").Count);
        Assert.Equal("4 late, 0 dropped since 2026-11-24T09:00", Found(group));
    }

    private static string? Found(GroupInTime group) => group.Gpo.CatchUp is { } found
        ? $"{found.Late} late, {found.Dropped} dropped since {found.Since.InZone(group.Zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", null)}"
        : null;
}
