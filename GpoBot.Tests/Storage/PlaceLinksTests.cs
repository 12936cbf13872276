using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

/// <summary>Which GPO a place is linked to.</summary>
public abstract class PlaceLinksTests(StoreHost host) : OnStore(host)
{
    [Fact]
    public async Task A_place_is_taken_once_and_given_up_by_the_one_who_has_it()
    {
        var links = new PlaceLinks(Store);
        Assert.True(await links.ClaimAsync("00ff", "S01", null, default));
        Assert.True(await links.ClaimAsync("00ff", "S01", null, default));
        Assert.False(await links.ClaimAsync("00ff", "S02", null, default));
        Assert.Equal("S01", await new PlaceLinks(OtherInstance()).FindGpoAsync("00ff", default));

        await links.ReleaseAsync("00ff", "S02", default);
        Assert.Equal("S01", await links.FindGpoAsync("00ff", default));
        await links.ReleaseAsync("00ff", "S01", default);
        Assert.Null(await links.FindGpoAsync("00ff", default));
    }

    [Fact]
    public async Task What_nothing_followed_may_be_taken_over()
    {
        var links = new PlaceLinks(Store);
        await links.ClaimAsync("0a0a", "S01", null, default);

        Assert.True(await links.ClaimAsync("0a0a", "S02", worthless: "S01", default));
        Assert.Equal("S02", await links.FindGpoAsync("0a0a", default));
    }

    [Fact]
    public async Task Of_many_who_take_it_at_once_one_has_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => new PlaceLinks(Store).ClaimAsync("0b0b", $"S0{n}", null, default)));

        Assert.Single(taken, true);
    }
}

public sealed class PlaceLinksOnSqlite() : PlaceLinksTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class PlaceLinksOnTables(Azurite azurite) : PlaceLinksTests(new TablesHost(azurite));
