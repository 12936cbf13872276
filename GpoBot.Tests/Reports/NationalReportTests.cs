using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Reports;

/// <summary>A thousand groups with a year each: one range is read, no GPO is, and what is read grows with days.</summary>
public sealed class NationalReportTests : IDisposable
{
    private const int Groups = 1010;
    private static readonly LocalDate Today = new(2026, 11, 20);
    private readonly SqliteHost _host = new();

    [Fact, Trait("Speed", "Slow")]
    public async Task The_nation_is_counted_by_one_range_query()
    {
        var store = new CountedTrips(_host.Open());
        await new GpoStorage(store).InitialiseAsync();
        var totals = new Totals(store);
        foreach (var n in Enumerable.Range(1, Groups)) await totals.StoreAsync(Year(n), null, default);
        await totals.SumAsync(default);

        store.Reset();
        var report = await ReportAsync(totals);

        Assert.Equal((Groups, Groups * 24), (report.Gpos.Count, report.Total.Held));
        Assert.Equal((1, 0, 0), (store.Of("totals query"), store.Of("gpo query"), store.Of("gpo find")));
    }

    private static async Task<Report> ReportAsync(Totals totals) =>
        SumReport.Of((await totals.ReadSumsAsync(default))!, ReportPeriod.YearTo(Today), Today);

    [Fact]
    public void Four_times_the_groups_that_do_the_same_on_the_same_days_have_no_more_days_to_read()
    {
        Assert.Equal(DaysOf(Groups), DaysOf(4 * Groups));
        Assert.InRange(DaysOf(Groups), 1, 100 * 366);
    }

    private static int DaysOf(int groups) => Enumerable.Range(1, groups).Select(Year).GroupBy(facts => facts.Directorate!)
        .Select(one => DirectorateSums.Of(one.Key, one.Select(facts => (facts, 0L)))).Sum(sums => sums.Series.Values.Sum(days => days.Count));

    public void Dispose() => _host.Close();

    private static GpoFacts Year(int number) => new()
    {
        GpoId = $"S{number:0000}", Kind = GroupKind.Sector, Name = $"Secteur {number}", Directorate = $"DIPN {number % 100}", District = $"CPN {number % 300}",
        Meetings = [.. Enumerable.Range(0, 24).Select(n => new MeetingFact(new LocalDate(2026, 1, 5).PlusDays(13 * n), MeetingStatus.Held, null))],
        Problems = [.. Enumerable.Range(0, 10).Select(n => new ProblemFact($"PB{number}{n}", "HALL", ProblemStatus.PlanInProgress, Today.PlusDays(-100), null, null, null, null))],
        Commitments =
        [
            .. Enumerable.Range(0, 40).Select(n => new CommitmentFact(
                $"AC{number}{n}", CommitmentStatus.Done, Today.PlusDays(-90), Today.PlusDays(-30), Today.PlusDays(-35), "BAILLEUR", null, false, 1, true)),
        ],
    };
}
