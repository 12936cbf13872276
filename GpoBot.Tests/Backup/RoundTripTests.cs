using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Backup;

/// <summary>What is exported from one store and restored into another is exported again as the same files.</summary>
public abstract class RoundTripTests(StoreHost from, StoreHost to) : IDisposable
{
    private readonly BackupFiles _files = new();

    public void Dispose()
    {
        _files.Dispose();
        from.Close();
        to.Close();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_kind_of_row_comes_back_to_the_byte_and_those_of_a_newer_version_too()
    {
        var source = await BackupMachine.OnAsync(from.Open());
        await source.CreateAsync("S01", SavedRows.Filled, SavedRows.Unknown("S01", "h.unheard-of.1"), SavedRows.Unknown("S01", "z.later"));
        foreach (var table in new[] { TableNames.People, TableNames.Conversations, TableNames.Feeds, TableNames.Links, TableNames.Places, TableNames.Totals, TableNames.Counters })
            await source.PutAsync(table, SavedRows.Unknown("partition é", "later"));

        await source.PutAsync(TableNames.Gpo, SavedRows.Unknown(Download.FiguresJournal, "u.audit.1"));

        var target = await RestoreAsync(source);

        Assert.Contains("gpo-~40~66~69~67~75~72~65~73.jsonl", _files.Contents("first").Keys);
        var rows = await target.RowsAsync(TableNames.Gpo);
        Assert.Equal(SavedRows.Filled.Count + 3, rows.Count(row => row.RowKey != GpoVersion.Key && row.Properties.GetValueOrDefault("Verb") is not "group.export"));
        Assert.Equal(_files.Contents("first"), _files.Contents("second"));
        Assert.Equal(RowText.Of((await source.Gpos.LoadAsync("S01", default))!), RowText.Of((await target.Gpos.LoadAsync("S01", default))!));
    }

    [Fact]
    public async Task Generated_groups_come_back_to_the_byte()
    {
        var source = await BackupMachine.OnAsync(from.Open());
        for (var seed = 1; seed <= 12; seed++)
            await source.CreateAsync($"S{seed:00}", [FilledRows.Group with { Id = $"S{seed:00}" }], SavedRows.Random($"S{seed:00}", seed).DistinctBy(row => row.RowKey));

        await RestoreAsync(source);

        Assert.Equal(12, _files.Contents("first").Count);
        Assert.Equal(_files.Contents("first"), _files.Contents("second"));
    }

    [Fact]
    public async Task The_demo_department_is_at_work_again_after_its_restoration()
    {
        var source = await BackupMachine.WithDemoAsync(from.Open());
        var (first, contact) = ("S01", (await source.Gpos.LoadAsync("S01", default))!.Contacts.First(one => one.Active));
        Assert.True(await source.People.BindAsync("tenant", "user", contact.Email, default));

        var target = await RestoreAsync(source);

        Assert.Equal(_files.Contents("first"), _files.Contents("second"));
        // The journal of the house, which belongs to no group, is the eighteenth.
        Assert.Equal(17 + 1, _files.Contents("first").Keys.Count(name => name.StartsWith("gpo-", StringComparison.Ordinal)));
        Assert.Equal(contact.Email, await target.People.FindBoundEmailAsync("tenant", "user", default));
        Assert.Contains((await target.People.FindByEmailAsync(contact.Email, default))!.Memberships, one => one.GpoId == first && one.ContactId == contact.Id);
        Assert.Equal(await source.Numbers.NextAsync("AC", default), await target.Numbers.NextAsync("AC", default));
        var due = await target.Agenda.ClaimAsync(Instant.FromDateTimeOffset(FixedClock.OnDemoDay.GetUtcNow()), Duration.FromMinutes(5), 1000, default);
        foreach (var look in new[] { null, DuePointer.CalendarLook, DuePointer.RosterLook, DuePointer.Totals, DuePointer.Purge })
            Assert.Equal(17, due.Count(one => one.Pointer.EffectId == look));
    }

    private async Task<BackupMachine> RestoreAsync(BackupMachine source)
    {
        await source.RunWellAsync("export", "--all", _files.Folder("first"));
        var target = await BackupMachine.OnAsync(to.Open());
        await target.RunWellAsync("import", _files.Folder("first"));
        await target.RunWellAsync("export", "--all", _files.Folder("second"));
        return target;
    }
}

public sealed class RoundTripOnSqlite() : RoundTripTests(new SqliteHost(), new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class RoundTripOnTables(Azurite azurite) : RoundTripTests(new TablesHost(azurite), new TablesHost(azurite));

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class RoundTripFromSqliteToTables(Azurite azurite) : RoundTripTests(new SqliteHost(), new TablesHost(azurite));

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class RoundTripFromTablesToSqlite(Azurite azurite) : RoundTripTests(new TablesHost(azurite), new SqliteHost());
