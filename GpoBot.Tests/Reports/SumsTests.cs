using GpoBot.Core.Reports;
using GpoBot.Core.Reports.Sums;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Reports;

/// <summary>What is summed day by day says of any period what the facts of all groups say, whatever changed and who was cut off meanwhile.</summary>
public sealed class SumsTests : IDisposable
{
    private static readonly string?[] Directorates = ["DIPN 9A", "DDPN 9B", "DIPN 9C", null];
    private readonly SqliteHost _host = new();
    private readonly SqliteHost _older = new();

    [Fact]
    public void After_any_changes_the_sums_are_those_of_the_facts_in_every_period()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var any = new AnyFacts(seed);
            var (facts, sums) = (new Dictionary<string, GpoFacts>(), new Dictionary<string, DirectorateSums>());
            for (var change = 0; change < 25; change++)
            {
                var id = $"S{any.Next(12):00}";
                var former = facts.GetValueOrDefault(id);
                var now = any.Group(id, Directorates[id[^1] % Directorates.Length]);
                var name = now.Directorate ?? "";
                facts[id] = now;
                sums[name] = sums.GetValueOrDefault(name, new DirectorateSums { Directorate = name }).With(former, now, change);
            }

            for (var period = 0; period < 12; period++) AssertSame([.. facts.Values], [.. sums.Values], any.Period());
        }
    }

    [Fact]
    public async Task Through_the_memory_they_are_the_same_though_an_older_instance_writes_beside_and_writers_are_cut_off()
    {
        var (store, older) = (_host.Open(), _older.Open());
        await new GpoStorage(store).InitialiseAsync();
        await new GpoStorage(older).InitialiseAsync();
        var totals = new Totals(store);
        await totals.SumAsync(default);
        var any = new AnyFacts(7);
        for (var change = 0; change < 60; change++)
        {
            var id = $"S{any.Next(9):00}";
            var facts = any.Group(id, Directorates[id[^1] % Directorates.Length]);
            var read = await totals.FindAsync(facts.Directorate, id, default);
            // Facts without sums: by a program that knows none, or by one that ended between the two.
            if (any.Next(3) == 0) await store.WriteAsync("totals", [TableChange.Upsert(await RowOfAsync(older, facts))], default);
            else Assert.True(await totals.StoreAsync(facts, read, default));
            // Whoever was cut off does it again; whoever did it does nothing.
            Assert.True(await totals.StoreAsync(facts, await totals.FindAsync(facts.Directorate, id, default), default));
        }

        var kept = (await totals.ReadAsync(null, default)).Select(one => one.Facts!).ToList();
        for (var period = 0; period < 40; period++) AssertSame(kept, (await totals.ReadSumsAsync(default))!, any.Period());
    }

    [Fact]
    public async Task What_an_older_instance_wrote_is_noticed_at_the_next_count_of_its_group_or_by_rebuild()
    {
        var (store, older) = (_host.Open(), _older.Open());
        await new GpoStorage(store).InitialiseAsync();
        await new GpoStorage(older).InitialiseAsync();
        var (totals, any) = (new Totals(store), new AnyFacts(3));
        var (one, two) = (any.Group("S01", "DIPN 9A"), any.Group("S02", "DIPN 9A"));
        await totals.StoreAsync(one, null, default);
        await totals.StoreAsync(two, null, default);
        Assert.Null(await totals.ReadSumsAsync(default));
        await totals.SumAsync(default);

        var other = any.Group("S02", "DIPN 9A");
        await store.WriteAsync("totals", [TableChange.Upsert(await RowOfAsync(older, other))], default);
        await totals.SumAsync(default);
        AssertSame([one, other], (await totals.ReadSumsAsync(default))!, ReportPeriod.YearTo(AnyFacts.Today));

        await totals.RemoveAsync((await totals.FindAsync("DIPN 9A", "S01", default))!, default);
        AssertSame([other], (await totals.ReadSumsAsync(default))!, ReportPeriod.YearTo(AnyFacts.Today));
    }

    [Fact]
    public async Task Sums_of_a_shape_that_is_not_known_are_made_of_the_facts()
    {
        var store = _host.Open();
        await new GpoStorage(store).InitialiseAsync();
        var (totals, facts) = (new Totals(store), new AnyFacts(5).Group("S01", "DIPN 9A"));
        await totals.StoreAsync(facts, null, default);
        await totals.SumAsync(default);
        await store.WriteAsync("totals", [TableChange.Upsert(new TableRow("~sums", "DIPN 9A", new Dictionary<string, object> { ["Shape"] = 99 }))], default);

        AssertSame([facts], (await totals.ReadSumsAsync(default))!, ReportPeriod.YearTo(AnyFacts.Today));
    }

    private static void AssertSame(IReadOnlyList<GpoFacts> facts, IReadOnlyList<DirectorateSums> sums, ReportPeriod period)
    {
        var (today, expected, found) = (AnyFacts.Today, Report.Of(facts, period, AnyFacts.Today), SumReport.Of(sums, period, AnyFacts.Today));
        Assert.Equal(expected.Total, found.Total);
        Assert.Equal(expected.Directorates, found.Directorates);
        Assert.Equal(expected.Gpos.Select(line => (line.Gpo.GpoId, line.Gpo.Name, line.Gpo.District)), found.Gpos.Select(line => (line.Gpo.GpoId, line.Gpo.Name, line.Gpo.District)));
        Assert.Equal((expected.Dormant, expected.InCreation), (found.Dormant, found.InCreation));
        Assert.Equal(expected.HeldByMonth(), found.HeldByMonth());
        foreach (var one in sums.Where(one => one.Groups.Count > 0))
        {
            var months = facts.Where(gpo => (gpo.Directorate ?? "") == one.Directorate).Select(gpo => Months.Of(gpo, period, today));
            Assert.Equal(Months.Sum(months), SumCounting.MonthsOf(one, period, today));
        }

        Assert.Equal(Lateness.Of(facts, period, today), SumReport.Lateness(sums, period, today));
        Assert.Equal(ResponseRates.Of(facts, period), SumReport.Responses(sums, period));
        var (reasons, summed) = (BlockingReasons.Of(facts, period), SumReport.Blocking(sums, period));
        Assert.Equal(reasons.Shown, summed.Shown);
        Assert.Equal(reasons.Hidden, summed.Hidden);
    }

    private static async Task<TableRow> RowOfAsync(ITableStore other, GpoFacts facts)
    {
        var totals = new Totals(other);
        await totals.StoreAsync(facts, await totals.FindAsync(facts.Directorate, facts.GpoId, default), default);
        return (await other.FindAsync("totals", facts.Directorate ?? "-", facts.GpoId, default))!;
    }

    public void Dispose()
    {
        _host.Close();
        _older.Close();
    }
}
