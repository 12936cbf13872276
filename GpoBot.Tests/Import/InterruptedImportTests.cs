using GpoBot.Core.Meetings;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Import;

namespace GpoBot.Tests.Import;

public sealed class InterruptedImportTests
{
    private const int PastMeetings = 400;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task An_import_that_died_at_any_transaction_is_completed_by_the_next_one(int survived)
    {
        using var folder = new DepartmentFolder().WithPastMeetings(PastMeetings);
        var machine = new Importing();
        await Assert.ThrowsAsync<IOException>(() => machine.ImportAsync(folder.Path, WatchedStore.DyingAfter(machine.Store, survived)));

        var report = await machine.ImportAsync(folder.Path);

        Assert.True(report.Succeeded);
        Assert.Equal(4 + PastMeetings, machine.Store.AllRows("S01").OfType<Meeting>().Count());
        Assert.Equal(4 + PastMeetings, (await machine.LoadAsync("S01")).Group.LastMeetingNumber);
        Assert.Contains("S01", machine.Agenda.Pointers.Select(p => p.GpoId));
        Assert.Equal(["S01", "T01"], (await machine.People.FindByEmailAsync("alix@example.org", default))!.GpoIds);
    }

    [Fact]
    public async Task A_group_is_seen_by_nobody_until_it_is_whole()
    {
        using var folder = new DepartmentFolder().WithPastMeetings(PastMeetings);
        var machine = new Importing();
        await Assert.ThrowsAsync<IOException>(() => machine.ImportAsync(folder.Path, WatchedStore.DyingAfter(machine.Store, 4)));

        Assert.NotEmpty(machine.Store.AllRows("S01"));
        Assert.Null(await machine.Store.LoadAsync("S01", default));
    }

    [Fact]
    public async Task Other_files_do_not_mix_with_what_an_interrupted_import_left()
    {
        using var folder = new DepartmentFolder().WithPastMeetings(PastMeetings);
        var machine = new Importing();
        await Assert.ThrowsAsync<IOException>(() => machine.ImportAsync(folder.Path, WatchedStore.DyingAfter(machine.Store, 2)));
        var before = machine.Store.AllRows("S01");

        folder.With("partners.csv", "adjointe", "adjointe au maire");
        var (code, printed) = await machine.RunAsync("import", folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("S01 Les Marronniers : un import d'autres fichiers a été interrompu ici", printed, StringComparison.Ordinal);
        Assert.Equal(before, machine.Store.AllRows("S01"));

        folder.With("partners.csv", "adjointe au maire", "adjointe");
        Assert.True((await machine.ImportAsync(folder.Path)).Succeeded);
    }

    [Fact]
    public async Task Two_instances_that_start_together_write_one_department()
    {
        using var folder = new DepartmentFolder().WithPastMeetings(PastMeetings);
        var machine = new Importing();
        var second = new WatchedStore(machine.Store, number => number == 0 ? machine.ImportAsync(folder.Path) : Task.CompletedTask);

        var report = await machine.ImportAsync(folder.Path, second);

        Assert.True(report.Succeeded);
        Assert.All(report.Gpos, g => Assert.Equal(GpoOutcome.Written, g.Outcome));
        Assert.Equal(4 + PastMeetings, machine.Store.AllRows("S01").OfType<Meeting>().Count());
    }
}
