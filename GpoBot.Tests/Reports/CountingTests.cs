using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using NodaTime;

namespace GpoBot.Tests.Reports;

public sealed class CountingTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly ReportPeriod Year = ReportPeriod.YearTo(Today);
    private static readonly GpoFacts Empty = new() { GpoId = "S01", Kind = GroupKind.Sector, Name = "Les Marronniers", Cadence = Cadence.Monthly };

    [Theory]
    [InlineData("2026-11-19", CommitmentStatus.Todo, 1)]
    [InlineData("2026-11-20", CommitmentStatus.Todo, 0)]
    [InlineData("2026-11-19", CommitmentStatus.ToConfirm, 1)]
    [InlineData("2026-11-19", CommitmentStatus.Blocked, 1)]
    [InlineData("2026-11-19", CommitmentStatus.Done, 0)]
    [InlineData("2026-11-19", CommitmentStatus.Dropped, 0)]
    [InlineData(null, CommitmentStatus.InProgress, 0)]
    public void Late_is_what_is_open_with_a_due_date_strictly_before_today(string? due, CommitmentStatus status, int late)
    {
        var ended = status is CommitmentStatus.Done or CommitmentStatus.Dropped ? Today : (LocalDate?)null;
        Assert.Equal(late, Count(Commitment(status, due: due is null ? null : Day(due), ended: ended)).Overdue);
    }

    [Fact]
    public void Of_a_past_period_what_was_done_later_was_open_and_perhaps_late()
    {
        var facts = Empty with { Commitments = [Commitment(CommitmentStatus.Done, due: Day("2026-05-10"), ended: Day("2026-07-01"))] };
        var june = Counting.Of(facts, new ReportPeriod(Day("2026-04-01"), Day("2026-06-30")), Today);

        Assert.Equal((0, 1, 1), (june.Done, june.OpenCommitments, june.Overdue));
        Assert.Equal((1, 0, 0), Count(facts) is var year ? (year.Done, year.OpenCommitments, year.Overdue) : default);
        Assert.Equal(0, Counting.Of(facts, new ReportPeriod(Day("2026-08-01"), Today), Today).Commitments);
    }

    [Fact]
    public void A_solved_problem_is_stable_once_looked_at_and_not_taken_up_again()
    {
        var solved = Problem("PB1", ProblemStatus.Solved, closed: Day("2026-06-24"), check: Day("2026-09-23"));
        var again = Problem("PB2", ProblemStatus.Diagnosis, since: Day("2026-09-30")) with { ReopenedFrom = "PB1" };

        Assert.Equal((1, 1, 0), Count(Empty with { Problems = [solved] }) is var kept ? (kept.Checked, kept.Stable, kept.SolvedThenReopened) : default);
        var reopened = Count(Empty with { Problems = [solved, again] });
        Assert.Equal((1, 0, 1, 1, 1), (reopened.Checked, reopened.Stable, reopened.SolvedThenReopened, reopened.OpenReopened, reopened.Open));
        // Before it came back, nobody knew.
        Assert.Equal(1, Counting.Of(Empty with { Problems = [solved, again] }, new ReportPeriod(Year.From, Day("2026-09-25")), Today).Stable);
        Assert.Equal(0, Count(Empty with { Problems = [solved with { CheckOn = Today.PlusDays(1) }] }).Checked);
    }

    [Fact]
    public void What_is_proposed_or_sent_elsewhere_is_not_followed()
    {
        var counts = Count(Empty with
        {
            Problems = [Problem("PB1", ProblemStatus.Proposed), Problem("PB2", ProblemStatus.Redirected), Problem("PB3", ProblemStatus.UnderEvaluation)],
        });
        Assert.Equal((3, 1, 1, 1), (counts.Problems, counts.Followed, counts.Open, counts.UnderEvaluation));
    }

    [Theory]
    [InlineData(Cadence.Fortnightly, GroupStatus.Active, 23)]
    [InlineData(Cadence.Monthly, GroupStatus.Active, 10)]
    [InlineData(Cadence.Monthly, GroupStatus.Dormant, 0)]
    [InlineData(Cadence.Monthly, GroupStatus.InCreation, 0)]
    public void Meetings_are_expected_by_the_cadence_of_a_group_that_works(Cadence cadence, GroupStatus status, int expected) =>
        Assert.Equal(expected, Count(Empty with { Cadence = cadence, Status = status }).Expected);

    [Fact]
    public void A_group_created_in_the_period_is_expected_to_meet_from_then_on() =>
        Assert.Equal(1, Count(Empty with { CreatedOn = Day("2026-10-15") }).Expected);

    [Fact]
    public void A_meeting_counts_on_its_day_and_one_to_come_as_long_as_the_period_reaches_today()
    {
        var facts = Empty with
        {
            Meetings =
            [
                new(Day("2025-12-30"), MeetingStatus.Held, null), new(Day("2026-02-03"), MeetingStatus.Held, null),
                new(Day("2026-05-05"), MeetingStatus.Cancelled, CancelReason.PublicHoliday), new(Day("2026-12-01"), MeetingStatus.Planned, null),
            ],
        };
        Assert.Equal((1, 1, 1), Count(facts) is var all ? (all.Held, all.Cancelled, all.Planned) : default);
        Assert.Equal((1, 0, 0), Counting.Of(facts, new ReportPeriod(Day("2026-02-01"), Day("2026-02-28")), Today) is var february
            ? (february.Held, february.Cancelled, february.Planned) : default);
    }

    [Fact]
    public void Reasons_are_shown_from_five_cases_of_one_kind_of_partner_on()
    {
        var blocked = Enumerable.Range(0, 5).Select(n => Commitment(CommitmentStatus.Blocked) with { Id = $"AC{n}", BlockedBy = BlockingReason.Budget });
        var other = Commitment(CommitmentStatus.Blocked) with { Id = "AC9", BlockedBy = BlockingReason.Budget, PartnerType = "MAIRIE" };
        var reasons = BlockingReasons.Of([Empty with { Commitments = [.. blocked, other] }], Year);

        Assert.Equal([new ReasonLine("BAILLEUR", BlockingReason.Budget, 5)], reasons.Shown);
        Assert.Equal(1, reasons.Hidden);
        Assert.Empty(BlockingReasons.Of([Empty with { Commitments = [.. blocked.Skip(1), other] }], Year).Shown);
    }

    [Fact]
    public void Sums_are_sums_of_every_figure()
    {
        var one = new Counts();
        foreach (var figure in typeof(Counts).GetProperties().Where(figure => figure.CanWrite)) figure.SetValue(one, 3);
        Assert.All(typeof(Counts).GetProperties().Where(figure => figure.CanWrite), figure => Assert.Equal(6, figure.GetValue(one + one)));
    }

    private static Counts Count(GpoFacts facts) => Counting.Of(facts, Year, Today);

    private static Counts Count(CommitmentFact one) => Count(Empty with { Commitments = [one] });

    private static CommitmentFact Commitment(CommitmentStatus status, LocalDate? due = null, LocalDate? ended = null) =>
        new("AC001", status, Day("2026-03-01"), due, ended, "BAILLEUR", null, false, 0, false);

    private static ProblemFact Problem(
        string id, ProblemStatus status, LocalDate? since = null, LocalDate? closed = null, LocalDate? check = null) =>
        new(id, "HALL", status, since ?? Day("2026-02-01"), closed, check, null, null);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
