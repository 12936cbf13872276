using GpoBot.Tests.Drivers;
using GpoBot.Tests.Import;
using GpoBot.Web.Import;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

public abstract class DemoDepartmentOnStoreTests(StoreHost host) : OnStore(host)
{
    [Fact]
    public async Task The_demo_department_is_kept_whole_and_found_again()
    {
        var agenda = new DueAgenda(Store);
        var gpos = new GpoStore(Store, agenda);
        var importer = new DepartmentImporter(gpos, new People(Store), new ReferenceNumbers(Store), agenda, FixedClock.OnDemoDay);
        Assert.True((await importer.ImportFolderAsync(Repository.File("demo"), dryRun: false, default)).Succeeded);
        Assert.True((await importer.ImportFolderAsync(Repository.File("demo"), dryRun: false, default)).Succeeded);

        var expected = new Importing();
        await expected.ImportAsync(Repository.File("demo"));
        var ids = await ListAsync(gpos.ListIdsAsync(default));
        Assert.Equal(17, ids.Count);
        foreach (var id in ids)
            Assert.Equal(RowText.Of(await expected.LoadAsync(id)), RowText.Of((await gpos.LoadAsync(id, default))!));
        Assert.Equal(61, await new ReferenceNumbers(Store).NextAsync("AC", default));
    }
}

public sealed class DemoDepartmentOnSqlite() : DemoDepartmentOnStoreTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class DemoDepartmentOnTables(Azurite azurite) : DemoDepartmentOnStoreTests(new TablesHost(azurite));
