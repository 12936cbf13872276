using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Import;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Import;

/// <summary>The import into each of the real stores.</summary>
public abstract class ImportOnStoreTests(StoreHost host) : OnStore(host)
{
    private static readonly LocalDate DemoDay = new(2026, 11, 20);

    private GpoStore Gpos => new(Store, new DueAgenda(Store));

    [Fact]
    public async Task The_stored_demo_department_counts_as_the_oracle_says_to_the_unit()
    {
        var report = await ImportAsync(ProjectFolder.Demo);
        Assert.True(report.Succeeded);
        var groups = new List<(Group Group, IReadOnlyList<GpoRow> Rows)>();
        foreach (var gpo in report.Gpos) groups.Add(await ReadAsync(gpo.GpoId));

        string Total(string label, Func<Group, bool> counted) =>
            Totals.Line(label, "", "", groups.Where(g => counted(g.Group)).SelectMany(g => g.Rows), DemoDay);
        IEnumerable<string> lines =
        [
            Totals.Header,
            .. groups.Select(g => Totals.Line(
                g.Group.Id, FrenchCodes.GroupKinds.Write(g.Group.Kind), g.Group.Directorate!, g.Rows, DemoDay)),
            Total("TOTAL DIPN 9A", g => g.Directorate == "DIPN 9A"),
            Total("TOTAL DDPN 9B", g => g.Directorate == "DDPN 9B"),
            Total("TOTAL", _ => true),
        ];

        Assert.Equal(await File.ReadAllLinesAsync(ProjectFolder.TestData("expected_totals.csv")), lines);
    }

    [Fact]
    public async Task A_second_start_keeps_the_department_and_the_next_reference_follows_it()
    {
        await ImportAsync(ProjectFolder.Demo);

        var second = await ImportAsync(ProjectFolder.Demo);

        Assert.True(second.Succeeded);
        Assert.All(second.Gpos, g => Assert.Equal(GpoOutcome.Kept, g.Outcome));
        Assert.Equal(61, await new ReferenceNumbers(Store).NextAsync("AC", default));
        Assert.Equal(["S01", "S03"], (await new People(Store).FindByEmailAsync("alix.testard@police.example.org", default))!.GpoIds);
        var due = await new DueAgenda(Store).ClaimAsync(Instant.FromUtc(2026, 11, 20, 8, 0), Duration.FromMinutes(1), 100, default);
        Assert.Equal(second.Gpos.Select(g => g.GpoId).Order(), due.Select(d => d.Pointer.GpoId).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_large_group_cut_off_in_the_middle_stays_unseen_until_the_next_import_completes_it(int survived)
    {
        using var folder = new DepartmentFolder().WithPastMeetings(300).WithPartners(150);
        await Assert.ThrowsAsync<IOException>(() => ImportAsync(folder.Path, WatchedStore.DyingAfter(Gpos, survived)));
        Assert.Null(await Gpos.LoadAsync("S01", default));

        var report = await ImportAsync(folder.Path);

        Assert.True(report.Succeeded);
        var (_, rows) = await ReadAsync("S01");
        Assert.Equal((304, 154), (rows.OfType<Meeting>().Count(), rows.OfType<Contact>().Count()));
    }

    private Task<ImportReport> ImportAsync(string folder, WatchedStore? through = null) =>
        new DepartmentImporter(
            through is null ? Gpos : through, new People(Store), new ReferenceNumbers(Store), new DueAgenda(Store), FixedClock.OnDemoDay)
            .ImportFolderAsync(folder, dryRun: false, CancellationToken.None);

    private async Task<(Group Group, IReadOnlyList<GpoRow> Rows)> ReadAsync(string id)
    {
        var gpo = (await Gpos.LoadAsync(id, default))!;
        var past = new List<GpoRow>();
        foreach (var prefix in new[] { "p.", "q.", "r." }) past.AddRange(await ListAsync(Gpos.ReadHistoryAsync(id, prefix, default)));
        return (gpo.Group, [.. gpo.Contacts, .. gpo.Problems, .. gpo.Commitments, .. gpo.Meetings, .. past]);
    }
}

public sealed class ImportOnSqlite() : ImportOnStoreTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class ImportOnTables(Azurite azurite) : ImportOnStoreTests(new TablesHost(azurite));
