using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Problems;
using GpoBot.Core.Reports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Import;
using GpoBot.Web.Storage;
using NodaTime;
using Totals = GpoBot.Web.Storage.Totals;

namespace GpoBot.Tests.Storage;

/// <summary>The facts kept beside the GPOs: nothing is lost, whoever was faster is not overwritten, the nation is one range.</summary>
public abstract class TotalsTests(StoreHost host) : OnStore(host)
{
    private static readonly LocalDate Day = new(2026, 11, 20);

    private static readonly GpoFacts Filled = new()
    {
        GpoId = "S01", Kind = GroupKind.Thematic, Name = "Les « Marronniers »", Theme = "rodeos", Status = GroupStatus.Dormant,
        Cadence = Cadence.Fortnightly, Directorate = "DIPN 9A", District = "CPN Montfictif", CreatedOn = Day, AttachedSectors = 4,
        Meetings = [new(Day, MeetingStatus.Cancelled, CancelReason.Leave), new(Day.PlusDays(4), MeetingStatus.Planned, null)],
        Problems = [new("PB01", "STUP", ProblemStatus.Solved, Day, Day.PlusDays(1), Day.PlusDays(92), Day.PlusDays(93), "PB00")],
        Commitments = [new("AC001", CommitmentStatus.Blocked, Day, Day.PlusDays(2), null, "BAILLEUR", BlockingReason.Supplier, true, 3, true)],
        Practices = [new("PB01", "STUP", Day, "Éclairage et médiation")],
    };

    [Fact]
    public async Task Every_fact_comes_back_as_it_was()
    {
        var totals = new Totals(Store);
        Assert.True(await totals.StoreAsync(Filled, null, default));
        var kept = Assert.Single(await new Totals(OtherInstance()).ReadAsync("DIPN 9A", default));
        Assert.Equivalent(Filled, kept.Facts, strict: true);
        Assert.Equivalent(kept, await totals.FindAsync("DIPN 9A", "S01", default));
    }

    [Fact]
    public async Task Whoever_read_before_somebody_else_wrote_has_to_look_again()
    {
        var totals = new Totals(Store);
        await totals.StoreAsync(Filled, null, default);
        Assert.False(await totals.StoreAsync(Filled, null, default));
        var read = await totals.FindAsync("DIPN 9A", "S01", default);
        Assert.True(await totals.StoreAsync(Filled with { Name = "B" }, read, default));
        Assert.False(await totals.StoreAsync(Filled with { Name = "C" }, read, default));
        Assert.Equal("B", (await totals.FindAsync("DIPN 9A", "S01", default))!.Facts!.Name);
    }

    [Fact]
    public async Task A_directorate_is_its_own_range_whatever_its_name()
    {
        var totals = new Totals(Store);
        await totals.StoreAsync(Filled, null, default);
        await totals.StoreAsync(Filled with { GpoId = "S02", Directorate = "DDPN 9B / Sud #2?" }, null, default);
        await totals.StoreAsync(Filled with { GpoId = "S03", Directorate = null }, null, default);
        Assert.Equal("S02", Assert.Single(await totals.ReadAsync("DDPN 9B / Sud #2?", default)).GpoId);
        Assert.Equal(["S01", "S02", "S03"], (await totals.ReadAsync(null, default)).Select(kept => kept.GpoId).Order());
        await totals.RemoveAsync((await totals.FindAsync(null, "S03", default))!, default);
        Assert.Equal(2, (await totals.ReadAsync(null, default)).Count);
    }

    [Fact]
    public async Task Facts_of_another_shape_are_there_and_not_guessed_at()
    {
        var other = new TableRow("DIPN 9A", "S01", new Dictionary<string, object> { ["Shape"] = 99, ["Facts"] = "{\"Later\":1}" });
        await Store.WriteAsync("totals", [TableChange.Insert(other)], default);
        Assert.Null(Assert.Single(await new Totals(Store).ReadAsync(null, default)).Facts);
    }

    [Fact]
    public async Task The_demo_department_counts_as_the_oracle_says_to_the_unit()
    {
        var (machine, totals) = (new Importing(), new Totals(Store));
        await machine.ImportAsync(Repository.File("demo"));
        var finder = new GpoBot.Dialogs.Reports.GpoFactsFinder(machine.Store);
        await foreach (var id in machine.Store.ListIdsAsync(default))
            await totals.StoreAsync((await finder.OfAsync(id, default))!, null, default);

        var report = Report.Of((await totals.ReadAsync(null, default)).Select(kept => kept.Facts!), ReportPeriod.YearTo(Day), Day);
        var scope = new GpoBot.Dialogs.Reports.ReportScope("national", "National", [], true, new("H:1", "National", null));
        var table = GpoBot.Dialogs.Reports.ReportTables.Whole(scope, report);
        Assert.Equal(
            File.ReadAllLines(Repository.File("GpoBot.Tests", "Data", "expected_totals.csv")), table.Rows.Prepend(table.Columns).Select(row => string.Join(',', row)));
    }
}

public sealed class TotalsOnSqlite() : TotalsTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class TotalsOnTables(Azurite azurite) : TotalsTests(new TablesHost(azurite));
