using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using NodaTime;

namespace GpoBot.Tests.Reminders;

public class NewsReminderTests
{
    // The meeting is on a Thursday, so that the question falls on the Monday before.
    private const string Asked = "2026-11-23T09:00";

    private static GroupInTime MeetingOnThursday() => new GroupInTime().Only(ReminderKinds.CommitmentNews).Meets("R-S01-24", "2026-11-26T09:30");

    [Fact]
    public void Each_owner_is_asked_once_for_all_open_commitments_three_days_before()
    {
        var group = MeetingOnThursday().Owes("AC001", GroupInTime.Lead).Owes("AC002", "P05").Owes("AC003", "P07").Owes("AC004", "P07");

        Assert.Empty(News(group.PassAt("2026-11-23T08:59")));
        Assert.Equal(
            ["msg.commitment-news.R-S01-24.P05", "msg.commitment-news.R-S01-24.P07", "msg.commitment-news.R-S01-24.PN:S01"],
            News(group.PassAt(Asked)));
        Assert.Equal(["AC003", "AC004"], group.Sent("msg.commitment-news.R-S01-24.P07").SubjectIds);
        Assert.Equal(MessageTopics.CommitmentNews, group.Sent("msg.commitment-news.R-S01-24.P07").Topic);
        Assert.Empty(News(group.PassAt("2026-11-24T09:00")));
    }

    [Fact]
    public void A_question_that_would_fall_on_a_weekend_comes_on_Friday()
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentNews).Meets("R-S01-24", "2026-11-24T09:30").Owes("AC002", "P05");

        Assert.Empty(News(group.PassAt("2026-11-20T08:59")));
        Assert.Single(News(group.PassAt("2026-11-20T09:00")));
    }

    public static TheoryData<string, Func<Commitment, Commitment>> NotAsked => new()
    {
        { "done", c => c with { Status = CommitmentStatus.Done } },
        { "dropped", c => c with { Status = CommitmentStatus.Dropped } },
        { "made that very day", c => c with { DecidedOn = GroupInTime.Day("2026-11-23") } },
        { "owned by somebody unknown", c => c with { OwnerId = "P99" } },
        { "kept within the police, yet given to a partner", c => c with { PoliceOnly = true } },
    };

    [Theory]
    [MemberData(nameof(NotAsked))]
    public void Nobody_is_asked_about_a_commitment(string that_is, Func<Commitment, Commitment> change) =>
        Assert.True(News(MeetingOnThursday().Owes("AC002", "P05", but: change).PassAt(Asked)).Count == 0, that_is);

    [Fact]
    public void A_police_lead_is_asked_about_what_stays_within_the_police()
    {
        var group = MeetingOnThursday().Owes("AC001", GroupInTime.Lead, but: c => c with { PoliceOnly = true });

        Assert.Equal(["msg.commitment-news.R-S01-24.PN:S01"], News(group.PassAt(Asked)));
    }

    [Theory]
    [InlineData("2026-11-12", "2026-11-13T00:00", 0)] // the day after the last meeting
    [InlineData("2026-11-12", "2026-11-12T23:59", 1)] // said at the meeting itself
    [InlineData("2026-11-12", "2026-10-30T09:00", 1)]
    [InlineData(null, "2026-11-16T00:00", 0)] // never met: a week counts
    [InlineData(null, "2026-11-15T23:59", 1)]
    public void An_answer_since_the_last_meeting_is_fresh_enough(string? lastMet, string answered, int questions)
    {
        var group = MeetingOnThursday().Owes("AC002", "P05").Answers("AC002", answered);
        if (lastMet is not null) group.LastMetOn(lastMet);

        Assert.Equal(questions, News(group.PassAt(Asked)).Count);
    }

    [Fact]
    public void Only_what_was_not_answered_is_asked()
    {
        var group = MeetingOnThursday().LastMetOn("2026-11-12")
            .Owes("AC002", "P05").Owes("AC005", "P05").Answers("AC002", "2026-11-18T10:00");

        group.PassAt(Asked);

        Assert.Equal(["AC005"], group.Sent("msg.commitment-news.R-S01-24.P05").SubjectIds);
    }

    [Fact]
    public void Two_meetings_on_one_day_ask_the_same_only_once()
    {
        var group = MeetingOnThursday().Meets("R-S01-25", "2026-11-26T14:00").Owes("AC002", "P05");

        Assert.Equal(["msg.commitment-news.R-S01-24.P05"], News(group.PassAt(Asked)));
        Assert.Contains("commitment-news.R-S01-25.P05", group.Remembered);
        Assert.Empty(News(group.PassAt("2026-11-24T09:00")));
    }

    [Theory]
    [InlineData("2026-11-23T08:59", "2026-11-23T09:00")]
    [InlineData("2026-11-23T09:00", "2026-11-24T09:00")]
    [InlineData("2026-11-20T09:30", "2026-11-23T09:00")]
    [InlineData("2026-11-25T18:00", "2026-11-26T09:00")]
    public void A_meeting_called_at_short_notice_asks_for_news_the_next_working_morning(string plannedAt, string asked)
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentNews).Meets("R-S01-24", "2026-11-26T09:30", plannedAt).Owes("AC002", "P05");

        Assert.Empty(News(group.PassAt(plannedAt)));
        Assert.Single(News(group.PassAt(asked)));
    }

    [Fact]
    public void A_meeting_called_for_the_same_morning_asks_for_none()
    {
        var group = new GroupInTime().Only(ReminderKinds.CommitmentNews).Meets("R-S01-24", "2026-11-26T09:30", "2026-11-26T09:00").Owes("AC002", "P05");

        Assert.Empty(News(group.PassAt("2026-11-26T09:29")));
        Assert.Empty(News(group.PassAt("2026-11-27T09:00")));
    }

    [Fact]
    public void A_commitment_made_after_the_question_waits_for_the_next_meeting()
    {
        var group = MeetingOnThursday().Meets("R-S01-25", "2026-12-10T09:30");
        group.PassAt(Asked);
        group.Owes("AC061", "P05", but: c => c with { DecidedOn = new LocalDate(2026, 11, 24) });

        Assert.Empty(News(group.PassAt("2026-11-24T10:00")));
        Assert.Equal(["msg.commitment-news.R-S01-25.P05"], News(group.PassAt("2026-12-07T09:00")));
    }

    private static IReadOnlyList<string> News(IEnumerable<string> sent) => [.. sent.Where(id => id.Contains("-news", StringComparison.Ordinal))];
}
