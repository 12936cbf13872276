using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using NodaTime;

namespace GpoBot.Tests.Dashboard;

/// <summary>Month by month, the figures are those of the whole period: over groups made by chance, in periods that begin and end anywhere.</summary>
public sealed class MonthsTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    [Fact]
    public void What_happened_in_the_months_adds_up_to_the_period_and_the_last_one_stands_as_it_does()
    {
        var random = new Random(20261120);
        for (var run = 0; run < 400; run++)
        {
            var gpo = AnyGroup(random);
            var from = Today.PlusDays(-random.Next(0, 900));
            var period = new ReportPeriod(from, LocalDate.Min(Today, from.PlusDays(random.Next(0, 500))));

            var months = Months.Of(gpo, period, Today);
            var whole = Counting.Of(gpo, period, Today);

            Assert.Equal(period.From.ToYearMonth(), months[0].Month);
            Assert.Equal(period.To.ToYearMonth(), months[^1].Month);
            Assert.All(months, month => Assert.True(month.Expected >= 0));
            Assert.Equal(
                (whole.Held, whole.Cancelled, whole.Postponed, whole.Expected, whole.Solved, whole.Done),
                (months.Sum(m => m.Held), months.Sum(m => m.Cancelled), months.Sum(m => m.Postponed), months.Sum(m => m.Expected),
                    months.Sum(m => m.Solved), months.Sum(m => m.Done)));
            Assert.Equal((whole.Open, whole.OpenCommitments, whole.Overdue), (months[^1].Open, months[^1].OpenCommitments, months[^1].Overdue));
        }
    }

    [Theory]
    [InlineData(Cadence.Monthly, "1 1 1 1 1 1 1 1 1 1 0")]
    [InlineData(Cadence.Fortnightly, "2 2 2 3 2 2 2 2 3 2 1")]
    public void Each_month_expects_its_meetings(Cadence cadence, string expected) => Assert.Equal(expected, string.Join(' ',
        Months.Of(Group("S01") with { Cadence = cadence }, ReportPeriod.YearTo(Today), Today).Select(month => month.Expected)));

    [Fact]
    public void Nothing_is_expected_of_a_group_that_sleeps_nor_before_it_was_there()
    {
        Assert.All(Months.Of(Group("S01") with { Status = GroupStatus.Dormant }, ReportPeriod.YearTo(Today), Today), month => Assert.Equal(0, month.Expected));
        var late = Months.Of(Group("S01") with { Cadence = Cadence.Monthly, CreatedOn = new LocalDate(2026, 10, 1) }, ReportPeriod.YearTo(Today), Today);
        Assert.Equal("0 0 0 0 0 0 0 0 0 1 0", string.Join(' ', late.Select(month => month.Expected)));
    }

    [Fact]
    public void Several_groups_are_the_sum_of_each()
    {
        var random = new Random(7);
        List<GpoFacts> gpos = [.. Enumerable.Range(0, 5).Select(_ => AnyGroup(random))];
        var year = ReportPeriod.YearTo(Today);
        var all = Months.Sum(gpos.Select(gpo => Months.Of(gpo, year, Today)));
        Assert.Equal(gpos.Sum(gpo => Counting.Of(gpo, year, Today).Held), all.Sum(month => month.Held));
        Assert.Equal(gpos.Sum(gpo => Counting.Of(gpo, year, Today).Open), all[^1].Open);
        Assert.Empty(Months.Sum([]));
    }

    private static GpoFacts Group(string id) => new() { GpoId = id, Name = "Les Marronniers" };

    private static GpoFacts AnyGroup(Random random) => Group("S01") with
    {
        Cadence = random.Next(2) == 0 ? Cadence.Monthly : Cadence.Fortnightly, CreatedOn = random.Next(3) == 0 ? Day(random) : null,
        Meetings = [.. Enumerable.Range(0, random.Next(40)).Select(_ => new MeetingFact(Day(random), Any<MeetingStatus>(random), null))],
        Problems = [.. Enumerable.Range(0, random.Next(12)).Select(n => AnyProblem(n, random))],
        Commitments = [.. Enumerable.Range(0, random.Next(30)).Select(n => AnyCommitment(n, random))],
    };

    private static ProblemFact AnyProblem(int number, Random random)
    {
        var since = Day(random);
        var status = Any<ProblemStatus>(random);
        var closed = status is ProblemStatus.Solved or ProblemStatus.ClosedWithoutFollowUp or ProblemStatus.Transferred
            ? LocalDate.Min(Today, since.PlusDays(random.Next(300)))
            : (LocalDate?)null;
        return new($"PB{number}", "HALL", status, since, closed, null, null, number > 0 && random.Next(4) == 0 ? $"PB{number - 1}" : null);
    }

    private static CommitmentFact AnyCommitment(int number, Random random)
    {
        var decided = Day(random);
        var status = Any<CommitmentStatus>(random);
        var ended = status is CommitmentStatus.Done or CommitmentStatus.Dropped ? LocalDate.Min(Today, decided.PlusDays(random.Next(200))) : (LocalDate?)null;
        return new($"AC{number}", status, decided, random.Next(5) == 0 ? null : decided.PlusDays(random.Next(120)), ended, "MAIRIE", null, false, 0, false);
    }

    private static LocalDate Day(Random random) => Today.PlusDays(-random.Next(900));

    private static T Any<T>(Random random) where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
