using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Reminders;

namespace GpoBot.Tests.Reminders;

/// <summary>What an outage, a slow pass or a restart does to reminders: it delays them, and never doubles or loses one.</summary>
public class CatchUpTests
{
    [Theory]
    [InlineData("2026-11-23T08:59", "meeting-d7", "")] // six days late, still before the next one
    [InlineData("2026-11-18T18:59", "meeting-d7", "")]
    [InlineData("2026-11-18T19:00", "", "")] // too late in the evening: next morning
    [InlineData("2026-11-19T07:59", "", "")]
    [InlineData("2026-11-21T10:00", "", "")] // a Saturday
    [InlineData("2026-11-23T09:00", "meeting-d1", "meeting-d7")]
    [InlineData("2026-11-24T08:29", "meeting-d1", "meeting-d7")]
    [InlineData("2026-11-24T08:30", "meeting-h1", "meeting-d1 meeting-d7")]
    [InlineData("2026-11-24T09:29", "meeting-h1", "meeting-d1 meeting-d7")]
    [InlineData("2026-11-24T09:30", "", "meeting-d1 meeting-d7 meeting-h1")] // it has begun
    [InlineData("2027-01-04T09:00", "", "meeting-d1 meeting-d7 meeting-h1")]
    [InlineData("2027-01-20T09:00", "", "")] // nobody would care any more
    public void The_first_pass_after_an_outage_says_what_still_makes_sense(string firstPass, string said, string dropped)
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");

        var sent = group.PassAt(firstPass);

        Assert.Equal(said, Kinds(sent.Select(id => id["msg.".Length..])));
        Assert.Equal(dropped, Kinds(group.Dropped));
        Assert.Empty(group.PassAt(firstPass));
    }

    [Theory]
    [InlineData("2026-11-26T09:29", 1)]
    [InlineData("2026-11-26T09:30", 0)]
    public void News_are_asked_late_but_not_once_people_sit_together(string firstPass, int questions)
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentNews).Meets("R-S01-24", "2026-11-26T09:30").Owes("AC002", "P05");

        Assert.Equal(questions, group.PassAt(firstPass).Count(id => id.Contains("news", StringComparison.Ordinal)));
        Assert.Contains("commitment-news.R-S01-24.P05", group.Remembered);
    }

    [Theory]
    [InlineData("2026-11-25T08:59", 1)]
    [InlineData("2026-11-25T09:00", 0)]
    public void A_late_commitment_is_asked_about_until_the_next_question_takes_the_place(string firstPass, int questions)
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentOverdue).Owes("AC003", "P07", "2026-11-18");

        Assert.Equal(questions, group.PassAt(firstPass).Count);
        Assert.Equal(1 - questions, group.Dropped.Count);
    }

    [Fact]
    public void An_answer_given_during_the_outage_counts()
    {
        var group = new GroupInTime().LastMetOn("2026-11-23").Meets("R-S01-24", "2026-11-26T09:30")
            .Owes("AC002", "P05").Owes("AC003", "P07", "2026-11-20")
            .Answers("AC002", "2026-11-23T11:00").Answers("AC003", "2026-11-23T11:00");

        Assert.DoesNotContain(group.PassAt("2026-11-24T10:00"), id => id.Contains("commitment", StringComparison.Ordinal));
    }

    [Fact]
    public void A_restart_in_the_middle_repeats_nothing()
    {
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-24T09:30").Owes("AC002", "P05").Owes("AC003", "P07", "2026-11-16");
        group.PassAt("2026-11-17T09:00");

        var afterRestart = new Gpo([group.Gpo.Group, .. group.Gpo.Contacts, .. group.Gpo.Meetings, .. group.Gpo.Commitments, .. group.Gpo.Reminders]);

        Assert.Empty(DueReminders.At(group.At("2026-11-17T09:01"), afterRestart));
    }

    [Fact]
    public void A_week_reminder_does_not_depend_on_the_day_the_process_starts()
    {
        foreach (var start in new[] { "2026-11-17T09:00", "2026-11-18T08:12", "2026-11-19T17:59", "2026-11-20T12:00", "2026-11-23T08:00" })
            Assert.Equal(4, new GroupInTime().Meets("R-S01-24", "2026-11-24T09:30").PassAt(start).Count);
    }

    [Fact]
    public void What_was_held_up_over_a_weekend_is_caught_up_on_Monday_when_people_are_there()
    {
        var group = new GroupInTime().Only(ReminderKinds.MeetingWeek, ReminderKinds.CommitmentOverdue)
            .Meets("R-S01-24", "2026-11-25T09:30").Owes("AC003", "P07", "2026-11-19");

        Assert.Empty(group.PassAt("2026-11-21T10:00"));
        Assert.Equal(group.At("2026-11-23T08:00"), NextReminder.After(group.At("2026-11-21T10:00"), group.Gpo));
        Assert.Equal(["P05", "P07", "P09", "PN:S01"], group.PassAt(group.At("2026-11-23T08:00")).Select(effect => effect.Recipient));
        Assert.Contains("commitment-overdue.AC003.2026-11-19.P07", group.Remembered);
    }

    [Fact]
    public void A_meeting_on_a_Saturday_keeps_its_reminder_of_the_hour()
    {
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-21T08:30");

        Assert.Equal(4, group.PassAt("2026-11-21T08:00").Count);
    }

    [Fact]
    public void Rows_of_the_past_that_were_read_along_remind_nobody()
    {
        var group = new GroupInTime().Meets("R-S01-24", "2026-11-24T09:30").Owes("AC003", "P07", "2026-11-16");
        var past = new Gpo(
        [
            group.Gpo.Group, .. group.Gpo.Contacts, group.Gpo.FindMeeting("R-S01-24")! with { Status = MeetingStatus.Postponed },
            group.Gpo.FindCommitment("AC003")! with { Archived = true },
        ]);

        Assert.NotEmpty(ReminderPlan.Of(group.Gpo));
        Assert.Empty(ReminderPlan.Of(past));
    }

    private static string Kinds(IEnumerable<string> keys) =>
        string.Join(' ', keys.Select(key => key.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
}
