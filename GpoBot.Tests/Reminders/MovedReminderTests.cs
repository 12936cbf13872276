using GpoBot.Core.Reminders;

namespace GpoBot.Tests.Reminders;

/// <summary>A meeting that was moved is reminded of for its new date, once, and no more for the former one.</summary>
public sealed class MovedReminderTests
{
    [Fact]
    public void Moved_to_the_week_after_it_is_reminded_of_again_for_the_new_date_once()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");
        Assert.Contains("msg.meeting-d7.R-S01-24.P05", group.PassAt("2026-11-17T09:00"));

        group.Moves("R-S01-24", "2026-12-01T14:00", at: "2026-11-20T10:00");

        Assert.Empty(group.PassAt("2026-11-23T09:00"));
        Assert.Contains("msg.meeting-d7.R-S01-24.20261201T1400.P05", group.PassAt("2026-11-24T09:00"));
        Assert.Empty(group.PassAt("2026-11-24T10:00"));
        Assert.Equal(4, group.PassAt("2026-11-30T09:00").Count);
        Assert.Equal(4, group.PassAt("2026-12-01T13:00").Count);
        Assert.Empty(group.PassAt("2026-12-01T14:00"));
    }

    [Fact]
    public void What_would_have_been_due_before_the_move_was_said_by_the_move()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-12-08T09:30").Moves("R-S01-24", "2026-11-24T09:30", at: "2026-11-20T10:00");

        Assert.Empty(group.PassAt("2026-11-20T10:00"));
        Assert.Equal(4, group.PassAt("2026-11-23T09:00").Count);
        Assert.Empty(group.Dropped);
    }

    [Fact]
    public void Moved_by_an_hour_on_its_day_only_what_is_ahead_is_said()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");
        group.PassAt("2026-11-17T09:00");
        group.PassAt("2026-11-23T09:00");
        Assert.Equal(4, group.PassAt("2026-11-24T08:30").Count);

        group.Moves("R-S01-24", "2026-11-24T14:00", at: "2026-11-24T08:45");

        Assert.Empty(group.PassAt("2026-11-24T08:45"));
        Assert.Equal(
            ["meeting-h1"], group.PassAt("2026-11-24T13:00").Select(id => id.Split('.')[1]).Distinct());
    }

    [Fact]
    public void A_reminder_on_its_way_for_the_former_date_does_not_leave()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");
        group.PassAt("2026-11-17T09:00");
        var effect = group.Sent("msg.meeting-d7.R-S01-24.P05");

        group.Moves("R-S01-24", "2026-12-01T09:30", at: "2026-11-17T09:01");

        Assert.False(SendingCheck.StillWanted(effect, group.Gpo, group.At("2026-11-17T09:02")));
    }

    [Theory]
    [InlineData("2026-12-08T09:30", "2026-12-04T09:00")] // a round of its own before the later date
    [InlineData("2026-11-24T14:00", null)] // the round of the same day was the same question
    [InlineData("2026-11-25T09:30", null)]
    public void News_are_asked_again_only_where_the_new_date_leaves_time_for_it(string to, string? askedAt)
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentNews).Meets("R-S01-24", "2026-11-24T09:30").Owes("AC002", "P05");
        Assert.Contains("msg.commitment-news.R-S01-24.P05", group.PassAt("2026-11-20T09:00"));

        group.Moves("R-S01-24", to, at: "2026-11-23T08:00");

        var asked = new[] { "2026-11-23T09:00", "2026-11-24T09:00", "2026-11-25T09:00", "2026-12-04T09:00", "2026-12-07T09:00" }
            .Where(moment => group.PassAt(moment).Any(id => id.Contains("commitment-news", StringComparison.Ordinal)));
        Assert.Equal(askedAt is null ? [] : [askedAt], asked);
    }
}
