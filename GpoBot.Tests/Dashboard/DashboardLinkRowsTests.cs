using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Dashboard;

/// <summary>Addresses for half a day: the token opens them, the memory does not tell it, and nothing stays behind.</summary>
public abstract class DashboardLinkRowsTests(StoreHost host) : OnStore(host)
{
    private const string Zoe = "zoe@example.org";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 50);

    [Fact]
    public async Task It_tells_whose_it_is_for_twelve_hours_wherever_it_is_asked()
    {
        var token = await new DashboardLinkRows(Store).IssueAsync("Zoe@Example.org", Now, default);
        var elsewhere = new DashboardLinkRows(OtherInstance());

        Assert.Equal(new DashboardLink(Zoe, Now), await elsewhere.FindAsync(token, Now + Duration.FromHours(12) - Duration.FromSeconds(1), default));
        Assert.Null(await elsewhere.FindAsync(token, Now + Duration.FromHours(12), default));
    }

    [Fact]
    public async Task All_addresses_of_a_person_end_together_and_later_ones_and_those_of_others_work()
    {
        var links = new DashboardLinkRows(Store);
        var (first, second, other) = (await links.IssueAsync(Zoe, Now, default), await links.IssueAsync(Zoe, Now, default), await links.IssueAsync("yan@example.org", Now, default));
        await links.RevokeAsync("ZOE@example.org ", Now, default);
        var third = await links.IssueAsync(Zoe, Now, default);

        Assert.Null(await links.FindAsync(first, Now, default));
        Assert.Null(await links.FindAsync(second, Now, default));
        Assert.NotNull(await links.FindAsync(other, Now, default));
        Assert.NotNull(await links.FindAsync(third, Now, default));
        await links.RevokeAsync(Zoe, Now, default);
        Assert.Null(await links.FindAsync(third, Now, default));
    }

    [Fact]
    public async Task What_is_over_is_soon_no_more_in_the_memory()
    {
        var links = new DashboardLinkRows(Store);
        await links.IssueAsync(Zoe, Now, default);
        await links.IssueAsync(Zoe, Now + Duration.FromHours(15), default);
        Assert.Single(await ListAsync(Store.QueryAsync("dashboards", new(), default)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a/b\\c#d?e")]
    public async Task What_never_was_a_token_opens_nothing(string token) =>
        Assert.Null(await new DashboardLinkRows(Store).FindAsync(token, Now, default));

    [Fact]
    public async Task The_memory_holds_no_token()
    {
        var token = await new DashboardLinkRows(Store).IssueAsync(Zoe, Now, default);
        var row = Assert.Single(await ListAsync(Store.QueryAsync("dashboards", new(), default)));
        Assert.DoesNotContain(token[8..], row.PartitionKey + row.RowKey + string.Join(' ', row.Properties.Values), StringComparison.Ordinal);
    }
}

public sealed class DashboardLinkRowsOnSqlite() : DashboardLinkRowsTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class DashboardLinkRowsOnTables(Azurite azurite) : DashboardLinkRowsTests(new TablesHost(azurite));
