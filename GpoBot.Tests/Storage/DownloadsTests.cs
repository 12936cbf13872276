using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Tests.Storage;

/// <summary>Files for a quarter of an hour: the token opens them, the memory does not tell it, and nothing stays behind.</summary>
public abstract class DownloadsTests(StoreHost host) : OnStore(host)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 50);

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(60_001)]
    [InlineData(Download.Largest)]
    public async Task A_file_comes_back_as_it_was(int bytes)
    {
        var file = File(Now, bytes);
        var token = await new Downloads(Store).KeepAsync(file, default);
        var read = (await new Downloads(OtherInstance()).FindAsync(token, Now + Duration.FromMinutes(14), default))!;
        // The bytes as bytes: compared as any objects, a million of them take minutes.
        Assert.True(file.Content.AsSpan().SequenceEqual(read.Content));
        Assert.Equal(file with { Content = [] }, read with { Content = [] });
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_it_is_gone_and_soon_no_more_in_the_memory()
    {
        var downloads = new Downloads(Store);
        var token = await downloads.KeepAsync(File(Now, 12), default);
        Assert.Null(await downloads.FindAsync(token, Now + Download.Life, default));
        await downloads.KeepAsync(File(Now + Duration.FromHours(2), 12), default);
        Assert.Single(await ListAsync(Store.QueryAsync("downloads", new(), default)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a/b\\c#d?e")]
    public async Task What_never_was_a_token_opens_nothing(string token) =>
        Assert.Null(await new Downloads(Store).FindAsync(token, Now, default));

    [Fact]
    public async Task The_memory_holds_no_token()
    {
        var token = await new Downloads(Store).KeepAsync(File(Now, 12), default);
        var row = Assert.Single(await ListAsync(Store.QueryAsync("downloads", new(), default)));
        Assert.DoesNotContain(token[8..], row.PartitionKey + row.RowKey, StringComparison.Ordinal);
        Assert.Null(await new Downloads(Store).FindAsync(token[..^1] + (token[^1] == 'a' ? 'b' : 'a'), Now, default));
    }

    [Fact]
    public async Task What_a_row_cannot_hold_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new Downloads(Store).KeepAsync(File(Now, Download.Largest + 1), default));

    private static Download File(Instant at, int bytes) => new(
        "zoe@example.org", "bilan d'été.csv", "text/csv", [.. Enumerable.Range(0, bytes).Select(n => (byte)n)], "S01", "PN:S01", "Lead", "S01", at);
}

public sealed class DownloadsOnSqlite() : DownloadsTests(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class DownloadsOnTables(Azurite azurite) : DownloadsTests(new TablesHost(azurite));
