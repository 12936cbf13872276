using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders;

public class OverdueReminderTests
{
    private static GroupInTime Asked() => new GroupInTime().Only(ReminderKinds.CommitmentOverdue, ReminderKinds.CommitmentNews);

    [Theory]
    [InlineData("2026-11-10", "2026-11-12T09:00")] // the day after is Armistice
    [InlineData("2026-11-18", "2026-11-19T09:00")]
    [InlineData("2026-11-20", "2026-11-23T09:00")] // a Friday
    [InlineData("2026-04-03", "2026-04-07T09:00")] // before Easter
    [InlineData("2026-12-31", "2027-01-04T09:00")]
    [InlineData("2026-03-28", "2026-03-30T09:00")] // over the change of clocks
    public void A_late_commitment_is_asked_about_on_the_next_working_morning(string dueOn, string asked)
    {
        var group = Asked().Owes("AC003", "P07", dueOn);
        var moment = group.At(asked);

        Assert.Empty(group.PassAt(moment - Duration.FromMinutes(1)));
        Assert.Equal([$"msg.commitment-overdue.AC003.{dueOn}.P07"], group.PassAt(asked));
        Assert.Empty(group.PassAt(moment + Duration.FromDays(1)));
    }

    [Theory]
    [InlineData("2026-11-19T00:00", 0)] // the first moment at which it is late
    [InlineData("2026-11-19T08:59", 0)]
    [InlineData("2026-11-18T23:59", 1)] // said while it was not late
    public void An_answer_since_it_is_late_ends_it(string answered, int questions)
    {
        var group = Asked().Owes("AC003", "P07", "2026-11-18").Answers("AC003", answered);

        Assert.Equal(questions, group.PassAt("2026-11-19T09:00").Count);
    }

    public static TheoryData<string, Func<Commitment, Commitment>> NotAsked => new()
    {
        { "waiting for a later date to be accepted", c => c with { RequestedDueOn = GroupInTime.Day("2026-12-10") } },
        { "done", c => c with { Status = CommitmentStatus.Done } },
        { "without a due date", c => c with { DueOn = null } },
        { "kept within the police, yet given to a partner", c => c with { PoliceOnly = true } },
    };

    [Theory]
    [MemberData(nameof(NotAsked))]
    public void Nobody_is_asked_about_a_commitment(string that_is, Func<Commitment, Commitment> change) =>
        Assert.True(Asked().Owes("AC003", "P07", "2026-11-18", change).PassAt("2026-11-19T09:00").Count == 0, that_is);

    [Fact]
    public void A_new_due_date_asks_anew()
    {
        var group = Asked().Owes("AC003", "P07", "2026-11-18");
        group.PassAt("2026-11-19T09:00");
        group.Has(group.Gpo.FindCommitment("AC003")! with { DueOn = GroupInTime.Day("2026-12-01"), AnsweredAt = group.At("2026-11-19T10:00") });

        Assert.Equal(["msg.commitment-overdue.AC003.2026-12-01.P07"], group.PassAt("2026-12-02T09:00"));
    }

    [Fact]
    public void All_that_became_late_over_a_weekend_comes_in_one_message_that_settles_every_line()
    {
        var group = Asked()
            .Owes("AC003", "P07", "2026-11-20").Owes("AC007", "P07", "2026-11-21").Owes("AC009", "P09", "2026-11-22");

        Assert.Equal(
            ["msg.commitment-overdue.AC003.2026-11-20.P07", "msg.commitment-overdue.AC009.2026-11-22.P09"],
            group.PassAt("2026-11-23T09:00"));
        Assert.Equal(["AC003", "AC007"], group.Sent("msg.commitment-overdue.AC003.2026-11-20.P07").SubjectIds);
        Assert.Equal(MessageTopics.CommitmentOverdue, group.Sent("msg.commitment-overdue.AC003.2026-11-20.P07").Topic);
        Assert.Contains("commitment-overdue.AC007.2026-11-21.P07", group.Remembered);
    }

    [Fact]
    public void What_is_late_is_not_asked_a_second_time_as_news()
    {
        var group = Asked().Meets("R-S01-24", "2026-11-26T09:30").Owes("AC003", "P07", "2026-11-20").Owes("AC002", "P05", "2026-11-20")
            .Owes("AC005", "P05", "2026-12-20");

        group.PassAt("2026-11-19T09:00");

        var questions = group.PassAt("2026-11-23T09:00").Order(StringComparer.Ordinal);

        Assert.Equal(
            ["msg.commitment-overdue.AC002.2026-11-20.P05", "msg.commitment-overdue.AC003.2026-11-20.P07"], questions);
        Assert.Equal(["AC002", "AC005"], group.Sent("msg.commitment-overdue.AC002.2026-11-20.P05").SubjectIds);
        Assert.Equal(MessageTopics.Reminders, group.Sent("msg.commitment-overdue.AC002.2026-11-20.P05").Topic);
        Assert.Equal(MessageTopics.CommitmentOverdue, group.Sent("msg.commitment-overdue.AC003.2026-11-20.P07").Topic);
        Assert.Contains("commitment-news.R-S01-24.P07", group.Remembered);
        Assert.Empty(group.PassAt("2026-11-24T09:00"));
    }

    [Fact]
    public void Old_lateness_that_comes_with_an_import_is_left_to_the_news_before_the_next_meeting()
    {
        var group = Asked().Meets("R-S01-24", "2026-11-26T09:30").Owes("AC003", "P07", "2026-09-15");

        Assert.Empty(group.PassAt("2026-11-18T15:00"));
        Assert.Empty(group.Dropped);
        group.PassAt("2026-11-19T09:00");

        Assert.Equal(["msg.commitment-news.R-S01-24.P07"], group.PassAt("2026-11-23T09:00"));
    }
}
