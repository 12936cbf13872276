using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

/// <summary>Private addresses: one that works for each person, and none that can be read from the memory.</summary>
public abstract class FeedsTests(StoreHost host) : OnStore(host)
{
    private const string Zoe = "zoe@example.org";
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 8, 0);

    [Fact]
    public async Task An_address_leads_to_its_owner_however_theirs_is_written()
    {
        var feeds = new Feeds(Store);
        await feeds.ReplaceAsync(" Zoe@Example.org", "first", Monday, default);
        Assert.Equal(Zoe, await new Feeds(OtherInstance()).FindOwnerAsync("first", default));
        Assert.Equal(Monday, await feeds.FindSinceAsync("ZOE@example.org", default));
    }

    [Theory]
    [InlineData("second")]
    [InlineData("")]
    [InlineData("first ")]
    [InlineData("a/b\\c#d?e\u0000")]
    public async Task What_never_was_an_address_leads_nowhere(string token)
    {
        var feeds = new Feeds(Store);
        await feeds.ReplaceAsync(Zoe, "first", Monday, default);
        Assert.Null(await feeds.FindOwnerAsync(token, default));
        Assert.Null(await feeds.FindSinceAsync("nobody@example.org", default));
    }

    [Fact]
    public async Task A_new_address_ends_the_former_one_and_leaves_nothing_of_it()
    {
        var feeds = new Feeds(Store);
        await feeds.ReplaceAsync(Zoe, "first", Monday, default);
        await feeds.ReplaceAsync(Zoe, "second", Monday + Duration.FromDays(1), default);
        Assert.Null(await feeds.FindOwnerAsync("first", default));
        Assert.Equal(Zoe, await feeds.FindOwnerAsync("second", default));
        Assert.Equal(Monday + Duration.FromDays(1), await feeds.FindSinceAsync(Zoe, default));
        Assert.Equal(2, (await ListAsync(Store.QueryAsync("feeds", new(), default))).Count);
    }

    [Fact]
    public async Task The_same_address_kept_twice_goes_on()
    {
        var feeds = new Feeds(Store);
        await feeds.ReplaceAsync(Zoe, "first", Monday, default);
        await feeds.ReplaceAsync(Zoe, "first", Monday, default);
        Assert.Equal(Zoe, await feeds.FindOwnerAsync("first", default));
    }

    [Fact]
    public async Task Of_addresses_made_at_the_same_time_one_works()
    {
        string[] tokens = [.. Enumerable.Range(0, 8).Select(number => $"token{number}")];
        await Task.WhenAll(tokens.Select(token => Task.Run(() => new Feeds(OtherInstance()).ReplaceAsync(Zoe, token, Monday, default))));
        var owners = await Task.WhenAll(tokens.Select(token => new Feeds(Store).FindOwnerAsync(token, default)));
        Assert.Single(owners, owner => owner == Zoe);
        Assert.Equal(2, (await ListAsync(Store.QueryAsync("feeds", new(), default))).Count);
    }

    [Fact]
    public async Task An_address_taken_back_leaves_nothing()
    {
        var feeds = new Feeds(Store);
        await feeds.ReplaceAsync(Zoe, "first", Monday, default);
        await feeds.ReplaceAsync("ali@example.org", "other", Monday, default);
        Assert.True(await feeds.RemoveAsync("Zoe@example.org", default));
        Assert.False(await feeds.RemoveAsync(Zoe, default));
        Assert.Null(await feeds.FindOwnerAsync("first", default));
        Assert.Null(await feeds.FindSinceAsync(Zoe, default));
        Assert.Equal("ali@example.org", await feeds.FindOwnerAsync("other", default));
        await feeds.ReplaceAsync(Zoe, "second", Monday, default);
        Assert.Equal(Zoe, await feeds.FindOwnerAsync("second", default));
    }

    [Fact]
    public async Task Neither_keys_nor_columns_hold_an_address_nor_keys_a_person()
    {
        await new Feeds(Store).ReplaceAsync(Zoe, "a-secret-token", Monday, default);
        foreach (var row in await ListAsync(Store.QueryAsync("feeds", new(), default)))
        {
            Assert.DoesNotContain("zoe", row.PartitionKey + row.RowKey, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(row.Properties.Values.Append(row.PartitionKey), value => $"{value}".Contains("secret", StringComparison.Ordinal));
        }
    }
}

public sealed class FeedsOnSqlite() : FeedsTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class FeedsOnTables(Azurite azurite) : FeedsTests(new TablesHost(azurite));
