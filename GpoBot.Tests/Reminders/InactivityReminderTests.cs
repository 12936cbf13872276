using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Reminders;

namespace GpoBot.Tests.Reminders;

/// <summary>A group that does not meet any more is brought to its leads' mind once.</summary>
public class InactivityReminderTests
{
    private static GroupInTime Quiet() => new GroupInTime().Only(ReminderKinds.Inactivity).LastMetOn("2026-11-10");

    [Fact]
    public void The_lead_is_told_once_after_45_days()
    {
        var group = Quiet();

        // The 45th day is Christmas, a Friday.
        Assert.Equal("12-28 inactivity", group.LivesThrough("2026-11-11", "2027-06-30"));
        var told = group.Sent("msg.inactivity.S01.2026-11-10.PN:S01");
        Assert.Equal((MessageTopics.Inactivity, "PN:S01", "S01"), (told.Topic, told.Recipient, told.SubjectIds.Single()));
    }

    [Fact]
    public void The_group_sets_how_long_is_long() =>
        Assert.Equal("11-25 inactivity", Quiet().Sets(settings => settings with { InactivityDays = 15 }).LivesThrough("2026-11-11", "2027-06-30"));

    [Fact]
    public void A_meeting_to_come_is_as_good_as_one_held_and_counts_from_its_day() =>
        Assert.Equal("03-08 inactivity", Quiet().Meets("R-S01-24", "2027-01-20T09:30").LivesThrough("2026-11-11", "2027-06-30"));

    [Fact]
    public void A_meeting_cancelled_too_late_brings_it_back_at_once() =>
        Assert.Equal(
            "01-05 inactivity",
            Quiet().Meets("R-S01-24", "2027-01-20T09:30")
                .LivesThrough("2026-11-11", "2027-06-30", ("2027-01-04T15:00", group => group.Cancels("R-S01-24"))));

    [Fact]
    public void Once_it_meets_again_the_count_begins_anew() =>
        Assert.Equal(
            "12-28 inactivity, 03-01 inactivity",
            Quiet().LivesThrough("2026-11-11", "2027-06-30", ("2027-01-10T10:00", group => group.Meets("R-S01-24", "2027-01-14T09:30"))));

    [Theory]
    [InlineData(GroupStatus.Dormant)]
    [InlineData(GroupStatus.InCreation)]
    public void A_group_that_sleeps_or_is_being_made_is_not_missed(GroupStatus status)
    {
        var group = Quiet();

        Assert.Equal("", group.Has(group.Gpo.Group with { Status = status }).LivesThrough("2026-11-11", "2027-06-30"));
    }

    [Fact]
    public void A_group_that_never_met_counts_from_its_creation()
    {
        var group = new GroupInTime().Only(ReminderKinds.Inactivity);
        Assert.Null(NextReminder.After(group.At("2026-11-11T09:00"), group.Gpo));

        Assert.Equal("12-16 inactivity", group.Has(group.Gpo.Group with { CreatedOn = new(2026, 11, 1) }).LivesThrough("2026-11-11", "2027-06-30"));
    }

    [Fact]
    public void A_meeting_that_was_called_off_was_none()
    {
        var group = Quiet().Meets("R-S01-24", "2027-01-20T09:30");

        group.Has(group.Gpo.FindMeeting("R-S01-24")! with { Status = MeetingStatus.Postponed }).Cancels("R-S01-24");

        Assert.Equal("12-28 inactivity", group.LivesThrough("2026-11-11", "2027-06-30"));
    }
}
