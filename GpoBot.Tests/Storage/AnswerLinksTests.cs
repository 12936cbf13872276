using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

/// <summary>Personal links: each leads to what it was made for, and the memory holds nothing that opens one.</summary>
public abstract class AnswerLinksTests(StoreHost host) : OnStore(host)
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 8, 0);
    private static readonly AnswerLink Link = new("S01", "P10", LinkKind.Commitment, "AC011", Monday);

    [Theory]
    [InlineData(LinkKind.Commitment, "AC011")]
    [InlineData(LinkKind.Presence, "R-S01-24")]
    [InlineData(LinkKind.Opinion, "PB14")]
    public async Task A_link_leads_to_what_it_was_made_for_from_any_instance(LinkKind kind, string item)
    {
        var link = Link with { Kind = kind, ItemId = item };
        var token = await new AnswerLinks(Store).IssueAsync(link, default);
        Assert.Equal(link, await new AnswerLinks(OtherInstance()).FindAsync(token, default));
        Assert.Matches("^[A-Za-z0-9_-]{48}$", token);
    }

    [Fact]
    public async Task Instances_that_begin_at_the_same_time_share_one_key()
    {
        var tokens = await AtOnceAsync(one => one.IssueAsync(Link, default));
        foreach (var token in tokens) Assert.Equal(Link, await new AnswerLinks(OtherInstance()).FindAsync(token, default));
        Assert.Equal(8, tokens.Distinct().Count());
    }

    [Fact]
    public async Task A_forged_token_is_refused_before_any_look_at_the_links()
    {
        var seen = new CountingStore(Store);
        var links = new AnswerLinks(seen);
        var token = await links.IssueAsync(Link, default);
        await links.FindAsync(token, default);
        var looks = seen.Reads;

        string[] forged =
        [
            "", "x", new string('A', 48), token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), token + "A", " " + token[1..], token[..^1] + "=", token[..^1] + "é",
        ];
        foreach (var one in forged) Assert.Null(await links.FindAsync(one, default));

        Assert.Equal(looks, seen.Reads);
    }

    [Fact]
    public async Task It_is_marked_once_and_the_first_time_stays()
    {
        var links = new AnswerLinks(Store);
        var token = await links.IssueAsync(Link, default);
        await AtOnceAsync(async one =>
        {
            await one.MarkUsedAsync(token, Monday, default);
            return true;
        });
        await links.MarkUsedAsync(token, Monday + Duration.FromHours(1), default);
        Assert.Equal(Link with { UsedAt = Monday }, await links.FindAsync(token, default));
        await links.MarkUsedAsync("x", Monday, default);
    }

    [Fact]
    public async Task Of_many_who_claim_a_renewal_one_gets_it_and_the_next_after_ten_minutes()
    {
        var claims = await AtOnceAsync(one => one.ClaimRenewalAsync(Link, Monday, default));
        Assert.Single(claims, claim => claim);
        var links = new AnswerLinks(Store);
        Assert.False(await links.ClaimRenewalAsync(Link with { IssuedAt = Monday - Duration.FromDays(1) }, Monday + Duration.FromSeconds(599), default));
        Assert.True(await links.ClaimRenewalAsync(Link with { ItemId = "AC012" }, Monday, default));
        Assert.True(await links.ClaimRenewalAsync(Link, Monday + Duration.FromMinutes(10), default));
        Assert.True(await links.ClaimRenewalAsync(Link, Monday - Duration.FromDays(1), default));
    }

    [Fact]
    public async Task Neither_keys_nor_columns_hold_a_token()
    {
        var token = await new AnswerLinks(Store).IssueAsync(Link, default);
        foreach (var row in await ListAsync(Store.QueryAsync("links", new(), default)))
            Assert.DoesNotContain(row.Properties.Values.Append(row.PartitionKey).Append(row.RowKey), value => $"{value}".Contains(token[..12], StringComparison.Ordinal));
    }

    private Task<T[]> AtOnceAsync<T>(Func<AnswerLinks, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => act(new AnswerLinks(OtherInstance())))));

    private sealed class CountingStore(ITableStore inner) : ITableStore
    {
        public int Reads { get; private set; }

        public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => inner.CreateTablesAsync(tables, cancellation);

        public Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
        {
            Reads++;
            return inner.FindAsync(table, partitionKey, rowKey, cancellation);
        }

        public IAsyncEnumerable<TableRow> QueryAsync(string table, RowQuery query, CancellationToken cancellation)
        {
            Reads++;
            return inner.QueryAsync(table, query, cancellation);
        }

        public Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) =>
            inner.WriteAsync(table, changes, cancellation);
    }
}

public sealed class AnswerLinksOnSqlite() : AnswerLinksTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class AnswerLinksOnTables(Azurite azurite) : AnswerLinksTests(new TablesHost(azurite));
