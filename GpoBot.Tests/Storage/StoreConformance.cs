using GpoBot.Tests.Drivers;
using GpoBot.Web.Storage;

namespace GpoBot.Tests.Storage;

/// <summary>What every store must do: one suite, run on the real file and on the real emulator.</summary>
public abstract partial class StoreConformance(StoreHost host) : IAsyncLifetime
{
    private const string Table = "things";
    private readonly ITableStore _store = host.Open();

    public Task InitializeAsync() => _store.CreateTablesAsync([Table], default);

    public Task DisposeAsync()
    {
        host.Close();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Tables_may_be_created_again_without_losing_anything()
    {
        await InsertAsync(Row("p", "r", ("N", 1)));
        await _store.CreateTablesAsync([Table], default);
        Assert.NotNull(await FindAsync("p", "r"));
    }

    private static TableRow Row(string partitionKey, string rowKey, params (string Name, object Value)[] properties) =>
        new(partitionKey, rowKey, properties.ToDictionary(p => p.Name, p => p.Value));

    private Task<WriteResult> WriteAsync(params TableChange[] changes) => _store.WriteAsync(Table, changes, default);

    private async Task<string> InsertAsync(TableRow row)
    {
        var result = await WriteAsync(TableChange.Insert(row));
        Assert.True(result.Done);
        return Assert.Single(result.ETags);
    }

    private Task<TableRow?> FindAsync(string partitionKey, string rowKey) =>
        _store.FindAsync(Table, partitionKey, rowKey, default);

    private async Task<List<string>> KeysAsync(RowQuery query)
    {
        List<string> keys = [];
        await foreach (var row in _store.QueryAsync(Table, query, default)) keys.Add($"{row.PartitionKey}:{row.RowKey}");
        return keys;
    }
}

public sealed class SqliteConformance() : StoreConformance(new SqliteHost());

[Collection(AzuriteCollection.Name), Trait("Speed", "Slow")]
public sealed class TablesConformance(Azurite azurite) : StoreConformance(new TablesHost(azurite));
