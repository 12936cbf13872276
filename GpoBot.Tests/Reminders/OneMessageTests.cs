using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;

namespace GpoBot.Tests.Reminders;

/// <summary>One message a person and pass, in which nobody is asked the same twice.</summary>
public class OneMessageTests
{
    // On Friday 27 November: AC001 is asked about at J-7, AC002 at J-2, AC003 at J+1, AC004 at J+7, AC005 as news only.
    private static GroupInTime Loaded(string firstOwner = "P05") => new GroupInTime()
        .Meets("R-S01-24", "2026-11-30T09:30").Owes("AC001", firstOwner, "2026-12-04").Owes("AC002", "P05", "2026-11-29")
        .Owes("AC003", "P05", "2026-11-26").Owes("AC004", "P05", "2026-11-20").Owes("AC005", "P05");

    private static Effect OfLandlord(IEnumerable<Effect> sent) => Assert.Single(sent, effect => effect.Recipient == "P05");

    private static Effect OnFriday(GroupInTime group)
    {
        foreach (var day in new[] { "2026-11-13", "2026-11-18", "2026-11-19", "2026-11-23", "2026-11-24" }) group.PassAt(day + "T09:00");
        return OfLandlord(group.PassAt(group.At("2026-11-27T09:00")));
    }

    [Fact]
    public void Everything_due_to_a_person_leaves_in_one_message_in_the_order_of_reading()
    {
        var message = OnFriday(Loaded());

        Assert.Equal(MessageTopics.Reminders, message.Topic);
        Assert.Equal(["R-S01-24", "AC004", "AC003", "AC002", "AC001", "AC005"], message.SubjectIds);
        Assert.Equal(
            [
                "meeting-agenda.R-S01-24.P05", "commitment-late7.AC004.2026-11-20.P05", "commitment-overdue.AC003.2026-11-26.P05",
                "commitment-d2.AC002.2026-11-29.P05", "commitment-d7.AC001.2026-12-04.P05", "commitment-news.R-S01-24.P05",
                "meeting-d1.R-S01-24.P05",
            ],
            message.ReminderKeys);
    }

    [Fact]
    public void At_sending_each_line_says_what_the_stronger_ones_leave_to_it()
    {
        var group = Loaded();
        var message = OnFriday(group);

        var lines = SendingCheck.WantedReminders(message, group.Gpo, group.At("2026-11-27T09:00"));

        Assert.Equal(message.ReminderKeys.SkipLast(1), lines.Select(line => line.Key));
        Assert.Equal(["AC005"], lines[^1].SubjectIds);
        Assert.Equal(message.SubjectIds, SendingCheck.WantedSubjects(message, group.Gpo, group.At("2026-11-27T09:00")));
    }

    [Fact]
    public void What_was_answered_done_or_called_off_in_the_meantime_is_left_out_and_the_rest_stays()
    {
        var group = Loaded();
        var message = OnFriday(group);

        group.Answers("AC004", "2026-11-27T09:10").Changes("AC003", one => one with { Status = CommitmentStatus.Done }).Cancels("R-S01-24");

        Assert.Equal(["AC002", "AC001"], SendingCheck.WantedSubjects(message, group.Gpo, group.At("2026-11-27T09:15")));
        Assert.True(SendingCheck.StillWanted(message, group.Gpo, group.At("2026-11-27T09:15")));
    }

    [Fact]
    public void One_kind_alone_has_its_own_topic()
    {
        var group = new GroupInTime().Owes("AC001", "P05", "2026-11-27").Owes("AC002", "P05", "2026-12-02");
        group.PassAt("2026-11-20T09:00");

        Assert.Equal(MessageTopics.CommitmentDue, OfLandlord(group.PassAt(group.At("2026-11-25T09:00"))).Topic);
    }

    [Fact]
    public void What_was_put_off_while_the_message_waited_comes_back_on_its_day()
    {
        var group = new GroupInTime().Owes("AC001", "P05", "2026-11-27");
        var message = OfLandlord(group.PassAt(group.At("2026-11-20T09:00")));

        group.Changes("AC001", one => one with { SnoozedUntil = new(2026, 11, 23) });

        Assert.True(SendingCheck.StillWanted(message, group.Gpo, group.At("2026-11-20T09:05")));
        Assert.Equal(group.At("2026-11-23T09:00"), SendingCheck.LeavesFrom(message, group.Gpo, group.At("2026-11-20T09:05")));
        Assert.Empty(SendingCheck.WantedReminders(message, group.Gpo, group.At("2026-11-20T09:05")));
        Assert.Single(SendingCheck.WantedReminders(message, group.Gpo, group.At("2026-11-23T09:00")));
    }

    [Theory]
    [InlineData("2026-11-20T18:59", "2026-11-20T18:59")]
    [InlineData("2026-11-20T19:00", "2026-11-23T08:00")] // a Friday evening
    [InlineData("2026-11-21T10:00", "2026-11-23T08:00")]
    [InlineData("2026-11-24T07:00", "2026-11-24T08:00")]
    [InlineData("2026-11-24T20:00", "2026-11-25T08:00")]
    public void A_message_kept_waiting_leaves_in_the_hours_of_a_working_day(string waited, string leaves)
    {
        var group = new GroupInTime().Owes("AC001", "P05", "2026-11-27");
        var message = OfLandlord(group.PassAt(group.At("2026-11-20T09:00")));

        Assert.Equal(group.At(leaves), SendingCheck.LeavesFrom(message, group.Gpo, group.At(waited)));
    }

    [Fact]
    public void What_a_lead_asks_at_the_weekend_waits_for_Monday_and_is_not_asked_once_answered()
    {
        var group = new GroupInTime().Owes("AC001", "P05", "2026-11-27");
        var nudge = new Effect
        {
            Id = "msg.commitment-nudge.20261121.P05", Kind = EffectKind.Message, Topic = MessageTopics.CommitmentNudge,
            SubjectIds = ["AC001"], Recipient = "P05", DueAt = group.At("2026-11-21T10:00"),
        };

        Assert.True(SendingCheck.StillWanted(nudge, group.Gpo, group.At("2026-11-23T08:00")));
        Assert.Equal(group.At("2026-11-23T08:00"), SendingCheck.LeavesFrom(nudge, group.Gpo, nudge.DueAt));

        group.Answers("AC001", "2026-11-22T10:00");

        Assert.False(SendingCheck.StillWanted(nudge, group.Gpo, group.At("2026-11-23T08:00")));
    }

    [Fact]
    public void The_reminder_of_the_hour_waits_for_no_opening()
    {
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-21T20:00");
        var message = OfLandlord(group.PassAt(group.At("2026-11-21T19:00")));

        Assert.Equal(group.At("2026-11-21T19:20"), SendingCheck.LeavesFrom(message, group.Gpo, group.At("2026-11-21T19:20")));
        Assert.False(SendingCheck.StillWanted(message, group.Gpo, group.At("2026-11-21T20:00")));
    }
}
