using GpoBot.Core.Attendance;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;

namespace GpoBot.Tests.Reminders;

public class MeetingReminderTests
{
    [Fact]
    public void Everyone_invited_and_the_lead_are_reminded_a_week_a_day_and_an_hour_before()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");

        Assert.Empty(group.PassAt("2026-11-17T08:59"));
        Assert.Equal(ToAll("meeting-d7.R-S01-24"), group.PassAt("2026-11-17T09:00"));
        Assert.Empty(group.PassAt("2026-11-23T08:59"));
        Assert.Equal(ToAll("meeting-d1.R-S01-24"), group.PassAt("2026-11-23T09:00"));
        Assert.Empty(group.PassAt("2026-11-24T08:29"));
        Assert.Equal(ToAll("meeting-h1.R-S01-24"), group.PassAt("2026-11-24T08:30"));
        Assert.Null(NextReminder.After(group.At("2026-11-24T08:30"), group.Gpo));
    }

    [Fact]
    public void A_reminder_names_the_meeting_and_the_topic()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30");

        group.PassAt("2026-11-17T09:00");

        var effect = group.Sent("msg.meeting-d7.R-S01-24.P05");
        Assert.Equal(MessageTopics.MeetingReminder, effect.Topic);
        Assert.Equal(["R-S01-24"], effect.SubjectIds);
        Assert.Equal("P05", effect.Recipient);
        Assert.Equal(EffectKind.Message, effect.Kind);
    }

    [Theory]
    // Meeting, kind, moment it is said (wall time of the zone).
    [InlineData("Europe/Paris", "2026-11-23T09:00", "d1", "2026-11-20T09:00")] // Monday: told on Friday
    [InlineData("Europe/Paris", "2026-11-12T09:00", "d1", "2026-11-10T09:00")] // day after Armistice
    [InlineData("Europe/Paris", "2026-11-18T09:00", "d7", "2026-11-10T09:00")] // a week before is Armistice
    [InlineData("Europe/Paris", "2026-04-07T09:00", "d1", "2026-04-03T09:00")] // after the Easter weekend
    [InlineData("Europe/Paris", "2027-01-04T14:00", "d1", "2026-12-31T09:00")] // New Year's Day is a Friday
    [InlineData("Europe/Paris", "2026-11-25T00:00", "d1", "2026-11-24T09:00")] // at midnight
    [InlineData("Europe/Paris", "2026-11-25T00:00", "h1", "2026-11-24T18:45")] // over midnight
    [InlineData("Europe/Paris", "2026-11-24T08:01", "h1", "2026-11-24T08:00")] // not before the day opens
    [InlineData("Europe/Paris", "2026-11-24T09:00", "h1", "2026-11-24T08:00")]
    [InlineData("Europe/Paris", "2026-11-24T19:59", "h1", "2026-11-24T18:59")]
    [InlineData("Europe/Paris", "2026-11-24T20:00", "h1", "2026-11-24T18:45")] // nor when it has ended
    [InlineData("Europe/Paris", "2026-11-24T20:01", "h1", "2026-11-24T18:45")]
    [InlineData("Europe/Paris", "2026-11-21T10:00", "h1", "2026-11-21T09:00")] // the group chose that Saturday
    [InlineData("Europe/Paris", "2028-03-07T09:30", "d7", "2028-02-29T09:00")] // a leap day
    [InlineData("Europe/Paris", "2026-05-11T09:00", "d1", "2026-05-07T09:00")] // Victory is a Friday
    [InlineData("Pacific/Marquesas", "2026-11-25T00:00", "h1", "2026-11-24T18:45")]
    [InlineData("Europe/Paris", "2026-11-25T00:00", "d7", "2026-11-18T09:00")]
    [InlineData("Europe/Paris", "2026-04-02T09:30", "d7", "2026-03-26T09:00")] // clocks change in between
    [InlineData("Europe/Paris", "2026-10-29T09:30", "d7", "2026-10-22T09:00")]
    [InlineData("America/Martinique", "2026-11-24T09:30", "d1", "2026-11-23T09:00")]
    [InlineData("Pacific/Marquesas", "2026-11-24T09:30", "h1", "2026-11-24T08:30")]
    [InlineData("America/Miquelon", "2026-03-09T09:00", "d7", "2026-03-02T09:00")]
    public void It_is_said_in_working_hours_of_the_place(string zone, string start, string kind, string said)
    {
        var group = GroupInTime.OfMeetings(zone).Meets("R-S01-24", start);
        var moment = group.At(said);

        group.PassAt(moment - NodaTime.Duration.FromMinutes(1));
        Assert.DoesNotContain($"meeting-{kind}.R-S01-24.P05", group.Remembered);

        Assert.Contains($"msg.meeting-{kind}.R-S01-24.P05", group.PassAt(said));
    }

    [Theory]
    [InlineData("67", "Europe/Paris", "2028-12-27T09:30", "2028-12-22T09:00")] // Saint-Étienne, Christmas and a weekend
    [InlineData("54", "Europe/Paris", "2028-12-27T09:30", "2028-12-26T09:00")]
    [InlineData("57", "Europe/Paris", "2027-03-30T09:30", "2027-03-25T09:00")] // Good Friday and Easter
    [InlineData("974", "Indian/Reunion", "2027-12-21T09:30", "2027-12-17T09:00")]
    public void A_territory_is_quiet_on_its_own_holidays(string department, string zone, string start, string eve)
    {
        var group = GroupInTime.OfMeetings(zone);
        group.Has(group.Gpo.Group with { DepartmentCode = department }).Meets("R-S01-24", start);

        group.PassAt(group.At(eve) - NodaTime.Duration.FromMinutes(1));
        Assert.DoesNotContain("meeting-d1.R-S01-24.P05", group.Remembered);

        Assert.Contains("msg.meeting-d1.R-S01-24.P05", group.PassAt(eve));
    }

    [Fact]
    public void Two_meetings_on_one_day_remind_the_people_of_both()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30").Meets("R-S01-25", "2026-11-24T14:00");
        group.Has(group.Gpo.FindMeeting("R-S01-25")! with { InvitedIds = ["P09"] });

        var sent = group.PassAt("2026-11-17T09:00");

        Assert.Equal(ToAll("meeting-d7.R-S01-24"), sent);
        Assert.Equal(["R-S01-24"], group.Sent("msg.meeting-d7.R-S01-24.P05").SubjectIds);
        Assert.Equal(["R-S01-24", "R-S01-25"], group.Sent("msg.meeting-d7.R-S01-24.P09").SubjectIds);
        Assert.Contains("meeting-d7.R-S01-25.PN:S01", group.Remembered);
    }

    [Theory]
    [InlineData("2026-11-24T08:00")]
    [InlineData("2026-11-24T01:00")]
    [InlineData("2026-03-29T02:30")] // a start that no clock shows
    public void A_meeting_that_begins_before_the_day_opens_has_no_reminder_of_the_hour_and_keeps_that_of_the_day_before(string start)
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", start);
        var last = group.At(start) - NodaTime.Duration.FromMinutes(1);

        Assert.DoesNotContain(ReminderPlan.Of(group.Gpo), line => line.Kind == ReminderKinds.MeetingHour);
        Assert.All(ReminderPlan.Of(group.Gpo).Where(line => line.Kind == ReminderKinds.MeetingDay), line => Assert.False(line.IsStaleAt(last)));
    }

    [Fact]
    public void What_the_invitation_said_is_not_said_again()
    {
        var onTheMoment = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30", plannedAt: "2026-11-17T09:00");
        var theDayBefore = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30", plannedAt: "2026-11-23T15:00");

        Assert.Empty(onTheMoment.PassAt("2026-11-17T09:01"));
        Assert.Empty(theDayBefore.PassAt("2026-11-23T15:00"));
        Assert.Equal(ToAll("meeting-h1.R-S01-24"), theDayBefore.PassAt("2026-11-24T08:30"));
    }

    [Fact]
    public void Those_who_left_or_are_not_invited_hear_nothing()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30").Leaves("P05")
            .Has(GroupInTime.Contact("P11"), GroupInTime.Contact("PN:S01:D", ContactRole.DeputyLead));

        Assert.Equal(
            ["P07", "P09", "PN:S01", "PN:S01:D"],
            group.PassAt("2026-11-17T09:00").Select(id => id.Split('.')[^1]));
    }

    [Fact]
    public void Those_who_stay_away_hear_nothing_and_who_changes_their_mind_hears_what_is_still_to_come()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30")
            .Answers("R-S01-24", "P05", Attending.NotComing, "2026-11-16T10:00")
            .Answers("R-S01-24", "P07", Attending.SendsDeputy, "2026-11-16T10:00", "P09")
            .Answers("R-S01-24", "P09", Attending.Tentative, "2026-11-16T10:00");

        Assert.Equal(["P09", "PN:S01"], group.PassAt("2026-11-23T09:00").Select(id => id.Split('.')[^1]));
        group.Answers("R-S01-24", "P05", Attending.Coming, "2026-11-23T10:00");
        Assert.Empty(group.PassAt("2026-11-23T10:00"));
        Assert.Equal(["P05", "P09", "PN:S01"], group.PassAt("2026-11-24T08:30").Select(id => id.Split('.')[^1]));
    }

    [Fact]
    public void A_cancelled_meeting_reminds_nobody()
    {
        var group = GroupInTime.OfMeetings().Meets("R-S01-24", "2026-11-24T09:30").Cancels("R-S01-24");

        Assert.Null(NextReminder.After(group.At("2026-11-01T09:00"), group.Gpo));
        Assert.Empty(group.PassAt("2026-11-24T08:30"));
    }

    private static string[] ToAll(string what) => [$"msg.{what}.P05", $"msg.{what}.P07", $"msg.{what}.P09", $"msg.{what}.PN:S01"];
}
