using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Tests.Storage.Tables;

/// <summary>A request whose answer got lost is sent again; it must then recognise its own work.</summary>
[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class LostAnswerTests : IAsyncLifetime, IDisposable
{
    private readonly string _table = "t" + Guid.NewGuid().ToString("N");
    private readonly Wire _wire = new();
    private readonly TableStorageStore _store;

    public LostAnswerTests(Azurite azurite) =>
        _store = new TableStorageStore(new TableServiceClient(azurite.ConnectionString, _wire.Options()));

    public Task InitializeAsync() => _store.CreateTablesAsync([_table], default);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task An_insert_that_was_done_is_done()
    {
        var result = await LosingAsync(TableChange.Insert(Row("r", 1)));
        await AssertDoneAsync(result, "r", 1);
    }

    [Fact]
    public async Task A_replacement_that_was_done_is_done()
    {
        var first = await WriteAsync(TableChange.Insert(Row("r", 1)));
        var result = await LosingAsync(TableChange.Replace(Row("r", 2), first.ETags[0]));
        await AssertDoneAsync(result, "r", 2);
    }

    [Fact]
    public async Task A_transaction_that_was_done_is_done()
    {
        var old = await WriteAsync(TableChange.Insert(Row("old", 1)));
        var result = await LosingAsync(
            TableChange.Delete("p", "old", old.ETags[0]), TableChange.Insert(Row("r", 1)), TableChange.Upsert(Row("s", 2)));
        Assert.Equal("", result.ETags[0]);
        Assert.Equal((await FindAsync("r"))!.ETag, result.ETags[1]);
        Assert.Equal((await FindAsync("s"))!.ETag, result.ETags[2]);
        Assert.Null(await FindAsync("old"));
    }

    [Fact]
    public async Task The_same_content_written_by_another_is_still_a_conflict()
    {
        await WriteAsync(TableChange.Insert(Row("r", 1)));
        Assert.Equal(WriteConflict.Exists, (await WriteAsync(TableChange.Insert(Row("r", 1)))).Conflict);
    }

    [Fact]
    public async Task Tables_whose_creation_was_not_answered_are_there()
    {
        _wire.LoseNextAnswer();
        await _store.CreateTablesAsync([_table + "2"], default);
        Assert.Null(await _store.FindAsync(_table + "2", "p", "r", default));
    }

    private async Task<WriteResult> LosingAsync(params TableChange[] changes)
    {
        _wire.LoseNextAnswer();
        return await WriteAsync(changes);
    }

    private async Task AssertDoneAsync(WriteResult result, string rowKey, int number)
    {
        Assert.True(result.Done);
        var row = await FindAsync(rowKey);
        Assert.Equal((result.ETags[0], number), (row!.ETag, row.Properties["N"]));
    }

    private Task<WriteResult> WriteAsync(params TableChange[] changes) => _store.WriteAsync(_table, changes, default);
    private Task<TableRow?> FindAsync(string rowKey) => _store.FindAsync(_table, "p", rowKey, default);
    private static TableRow Row(string rowKey, int number) => new("p", rowKey, new Dictionary<string, object> { ["N"] = number });
}
