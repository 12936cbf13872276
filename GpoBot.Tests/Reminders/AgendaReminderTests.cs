using GpoBot.Core.Attendance;
using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;

namespace GpoBot.Tests.Reminders;

/// <summary>The agenda goes out three days before the meeting, in one message with whatever else is due then.</summary>
public class AgendaReminderTests
{
    private static GroupInTime Agendas(string zone = "Europe/Paris") => new GroupInTime(zone).Only(ReminderKinds.MeetingAgenda);

    [Theory]
    [InlineData("Europe/Paris", "2026-11-26T09:30", "2026-11-23T09:00")]
    [InlineData("Europe/Paris", "2026-11-24T09:30", "2026-11-20T09:00")] // over a weekend
    [InlineData("Europe/Paris", "2026-11-14T09:30", "2026-11-10T09:00")] // over Armistice
    [InlineData("Europe/Paris", "2026-04-09T09:30", "2026-04-03T09:00")] // over Easter
    [InlineData("Europe/Paris", "2028-03-03T09:30", "2028-02-29T09:00")]
    [InlineData("America/Cayenne", "2026-11-26T09:30", "2026-11-23T09:00")]
    public void It_leaves_on_the_working_morning_three_days_before_or_earlier(string zone, string start, string sent)
    {
        var group = Agendas(zone).Meets("R-S01-24", start);

        Assert.Empty(group.PassAt(group.At(sent) - NodaTime.Duration.FromMinutes(1)));
        Assert.Equal(4, group.PassAt(sent).Count);
        Assert.Equal(MessageTopics.MeetingAgenda, group.Sent("msg.meeting-agenda.R-S01-24.P05").Topic);
        Assert.Null(NextReminder.After(group.At(sent), group.Gpo));
    }

    [Theory]
    [InlineData("2026-11-23T08:59", "2026-11-23T09:00")]
    [InlineData("2026-11-23T09:00", "2026-11-24T09:00")]
    [InlineData("2026-11-24T15:00", "2026-11-25T09:00")]
    [InlineData("2026-11-25T08:00", "2026-11-25T09:00")]
    [InlineData("2026-11-25T09:00", null)] // only the day itself is left
    public void For_a_meeting_called_late_it_is_the_next_working_morning_before_the_day_of_the_meeting(string plannedAt, string? sent)
    {
        var group = Agendas().Meets("R-S01-24", "2026-11-26T14:00", plannedAt);

        var told = new[] { "2026-11-23T09:00", "2026-11-24T09:00", "2026-11-25T09:00", "2026-11-26T09:00" }
            .Where(moment => string.CompareOrdinal(moment, plannedAt) >= 0 && group.PassAt(moment).Count > 0);

        Assert.Equal(sent is null ? [] : [sent], told);
    }

    [Fact]
    public void Held_up_it_is_worth_sending_until_the_meeting_begins()
    {
        Assert.Equal(4, Agendas().Meets("R-S01-24", "2026-11-26T14:00").PassAt("2026-11-26T13:59").Count);
        Assert.Empty(Agendas().Meets("R-S01-24", "2026-11-26T14:00").PassAt("2026-11-26T14:00"));
    }

    [Fact]
    public void A_meeting_that_was_moved_gets_it_anew()
    {
        var group = Agendas().Meets("R-S01-24", "2026-11-26T14:00");
        Assert.Equal(4, group.PassAt("2026-11-23T09:00").Count);

        group.Moves("R-S01-24", "2026-11-27T14:00", at: "2026-11-23T16:00");

        Assert.Contains("msg.meeting-agenda.R-S01-24.20261127T1400.P05", group.PassAt("2026-11-24T09:00"));
        Assert.Empty(group.PassAt("2026-11-25T09:00"));
    }

    [Fact]
    public void Those_who_stay_away_do_not_get_it() =>
        Assert.Equal(
            ["P07", "P09", "PN:S01"],
            Agendas().Meets("R-S01-24", "2026-11-26T14:00").Answers("R-S01-24", "P05", Attending.NotComing, "2026-11-20T09:00")
                .PassAt("2026-11-23T09:00").Select(id => id.Split('.')[^1]));

    [Fact]
    public void Agenda_and_news_of_the_same_meeting_make_one_message()
    {
        var group = new GroupInTime().Only(ReminderKinds.MeetingAgenda, ReminderKinds.CommitmentNews)
            .Meets("R-S01-24", "2026-11-26T14:00").Owes("AC002", "P05").Owes("AC005", "P05");

        Assert.Equal(4, group.PassAt("2026-11-23T09:00").Count);

        var message = group.Sent("msg.meeting-agenda.R-S01-24.P05");
        Assert.Equal(MessageTopics.Reminders, message.Topic);
        Assert.Equal(["meeting-agenda.R-S01-24.P05", "commitment-news.R-S01-24.P05"], message.ReminderKeys);
        Assert.Equal(["R-S01-24", "AC002", "AC005"], message.SubjectIds);
    }

    [Fact]
    public void Where_agenda_and_reminder_meet_the_agenda_says_the_meeting_and_settles_both()
    {
        var group = new GroupInTime().Only(ReminderKinds.MeetingAgenda, ReminderKinds.MeetingDay).Meets("R-S01-24", "2026-11-23T14:00");

        Assert.Equal(4, group.PassAt("2026-11-20T09:00").Count);

        var message = group.Sent("msg.meeting-agenda.R-S01-24.P05");
        Assert.Equal(MessageTopics.MeetingAgenda, message.Topic);
        Assert.Equal(["meeting-agenda.R-S01-24.P05", "meeting-d1.R-S01-24.P05"], message.ReminderKeys);
        Assert.Equal(
            ["meeting-agenda.R-S01-24.P05"],
            SendingCheck.WantedReminders(message, group.Gpo, group.At("2026-11-20T09:00")).Select(line => line.Key));
        Assert.Empty(group.PassAt("2026-11-23T09:00"));
    }
}
