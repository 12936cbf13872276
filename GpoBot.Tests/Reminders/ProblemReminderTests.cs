using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Problems;
using NodaTime;

namespace GpoBot.Tests.Reminders;

/// <summary>Evaluations, the opinions they need, and the look at a solved problem three months later.</summary>
public class ProblemReminderTests
{
    private static Problem Problem(Func<Problem, Problem>? but = null)
    {
        var problem = new Problem
        {
            Id = "PB01", Title = "Local vélo", Category = "HALL", Status = ProblemStatus.PlanInProgress, NextEvaluationOn = new(2026, 11, 28),
        };
        return but is null ? problem : but(problem);
    }

    private static GroupInTime With(Problem problem) => new GroupInTime().Has(problem);

    private static Problem Asked(GroupInTime group, string at, LocalDate until, params IReadOnlyList<GivenOpinion> given) => Problem(one => one with
    {
        Status = ProblemStatus.UnderEvaluation, NextEvaluationOn = null, OpinionsAskedAt = group.At(at), OpinionsUntil = until,
        GivenOpinions = given,
    });

    [Fact]
    public void The_lead_is_told_on_the_working_morning_of_the_evaluation_or_after()
    {
        var group = With(Problem());

        Assert.Equal("11-30 due", group.LivesThrough("2026-11-20", "2027-01-10"));
        Assert.Equal(["evaluation-due.PB01.2026-11-28.PN:S01"], group.Remembered);
        Assert.Equal(MessageTopics.EvaluationDue, group.Sent("msg.evaluation-due.PB01.2026-11-28.PN:S01").Topic);
        Assert.Equal(["PB01"], group.Sent("msg.evaluation-due.PB01.2026-11-28.PN:S01").SubjectIds);
    }

    [Theory]
    [InlineData("2026-12-14T08:59", 1)]
    [InlineData("2026-12-14T09:00", 0)]
    public void Two_weeks_later_it_is_no_news_any_more(string firstPass, int told) =>
        Assert.Equal(told, With(Problem()).PassAt(firstPass).Count);

    public static TheoryData<string, Func<Problem, Problem>> NotTold => new()
    {
        { "it is closed", one => one with { Status = ProblemStatus.Solved } },
        { "it was never taken up", one => one with { Status = ProblemStatus.Proposed } },
        { "no day was named", one => one with { NextEvaluationOn = null } },
        { "opinions are being asked", one => one with { Status = ProblemStatus.UnderEvaluation, OpinionsAskedAt = Instant.FromUtc(2026, 11, 10, 9, 0) } },
        { "they were asked that day", one => one with { Status = ProblemStatus.Unsolved, OpinionsAskedAt = Instant.FromUtc(2026, 11, 28, 9, 0) } },
    };

    [Theory]
    [MemberData(nameof(NotTold))]
    public void Nobody_is_told_of_an_evaluation(string when, Func<Problem, Problem> but) =>
        Assert.True(With(Problem(but)).PassAt("2026-11-30T09:00").Count == 0, when);

    [Fact]
    public void Opinions_of_a_former_evaluation_do_not_settle_the_next() =>
        Assert.Single(With(Problem(one => one with { Status = ProblemStatus.Unsolved, OpinionsAskedAt = Instant.FromUtc(2026, 8, 1, 9, 0) }))
            .PassAt("2026-11-30T09:00"));

    [Fact]
    public void Members_who_have_not_spoken_are_reminded_after_five_days_and_on_the_last_one()
    {
        var group = new GroupInTime();
        group.Has(Asked(group, "2026-11-24T10:00", new(2026, 12, 8)));

        Assert.Equal("11-30 opinion, 12-08 opinion", group.LivesThrough("2026-11-24", "2026-12-20"));
        Assert.Equal(
            ["opinion.PB01.2026-11-24.P05", "opinion.PB01.2026-11-24.P07", "opinion.PB01.2026-11-24.P09",
                "opinion.PB01.2026-11-24.last.P05", "opinion.PB01.2026-11-24.last.P07", "opinion.PB01.2026-11-24.last.P09"],
            group.Remembered);
        Assert.Equal(MessageTopics.OpinionReminder, group.Sent("msg.opinion.PB01.2026-11-24.P05").Topic);
    }

    [Theory]
    [InlineData("2026-12-06", "11-30 opinion, 12-04 opinion")] // the last day is a Sunday
    [InlineData("2026-12-01", "11-30 opinion, 12-01 opinion")]
    [InlineData("2026-11-30", "11-30 opinion")]
    [InlineData("2026-11-29", "")]
    public void The_second_time_comes_only_after_the_first(string until, string told)
    {
        var group = new GroupInTime();

        Assert.Equal(told, group.Has(Asked(group, "2026-11-24T10:00", GroupInTime.Day(until))).LivesThrough("2026-11-24", "2026-12-20"));
    }

    [Fact]
    public void An_organisation_that_has_spoken_is_left_in_peace_with_all_its_people_and_so_are_deputies()
    {
        var group = new GroupInTime();
        group.Has(
            GroupInTime.Contact("P06") with { Organisation = "Organisation P05" }, GroupInTime.Contact("P08", ContactRole.Deputy),
            Asked(group, "2026-11-24T10:00", new(2026, 12, 8), new GivenOpinion("P05", Opinion.RatherNo, group.At("2026-11-25T10:00"))));

        Assert.Equal(["P07", "P09"], group.PassAt(group.At("2026-11-30T09:00")).Select(effect => effect.Recipient));
    }

    [Fact]
    public void After_an_outage_both_times_make_one_message()
    {
        var group = new GroupInTime();
        group.Has(Asked(group, "2026-11-24T10:00", new(2026, 12, 8)));

        var sent = group.PassAt("2026-12-08T18:00");

        Assert.Equal(["msg.opinion.PB01.2026-11-24.P05", "msg.opinion.PB01.2026-11-24.P07", "msg.opinion.PB01.2026-11-24.P09"], sent);
        Assert.Equal(["PB01"], group.Sent(sent[0]).SubjectIds);
        Assert.Equal(6, group.Remembered.Count);
    }

    [Theory]
    [InlineData("2027-02-19T09:00", 0)]
    [InlineData("2027-02-22T09:00", 1)] // the ninety-first day is a Saturday
    [InlineData("2027-03-24T08:59", 1)]
    [InlineData("2027-03-24T09:00", 0)]
    public void A_solved_problem_is_looked_at_again(string pass, int told)
    {
        var group = new GroupInTime();
        group.Has(new RecurrenceCheck
        {
            ProblemId = "PB14", Title = "Square", SolvedOn = new(2026, 11, 21), CheckOn = new LocalDate(2026, 11, 21).PlusDays(RecurrenceCheck.DaysAfter),
        });

        var sent = group.PassAt(group.At(pass));

        Assert.Equal(told, sent.Count);
        Assert.All(sent, effect => Assert.Equal(
            (MessageTopics.RecurrenceDue, "PN:S01", "msg.recurrence.PB14.2027-02-20.PN:S01"), (effect.Topic, effect.Recipient, effect.Id)));
    }
}
