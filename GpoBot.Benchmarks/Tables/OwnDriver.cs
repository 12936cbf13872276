using GpoBot.Web.Storage.Tables;

namespace GpoBot.Benchmarks.Tables;

/// <summary>Our own client, as the bot uses it.</summary>
internal sealed class OwnDriver(string connection) : ITableDriver
{
    private readonly TableClient _table = new TableServiceClient(connection).GetTableClient(SampleEntity.Table);

    public string Name => "GpoBot";

    public Task CreateAsync() => _table.CreateIfNotExistsAsync();

    public Task InsertAsync(string partition, string row) => _table.AddEntityAsync(Entity(partition, row));

    public async Task<int> GetAsync(string partition, string row) => (await _table.GetEntityIfExistsAsync(partition, row))!.Count;

    public async Task<int> QueryAsync(string partition)
    {
        var found = 0;
        await foreach (var _ in _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), SampleEntity.Batch)) found++;
        return found;
    }

    public Task BatchAsync(string partition) => _table.SubmitTransactionAsync(
        Enumerable.Range(0, SampleEntity.Batch).Select(number => new TableTransactionAction(TableTransactionActionType.Add, Entity(partition, SampleEntity.Row(number)))));

    private static TableEntity Entity(string partition, string row)
    {
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in SampleEntity.Properties) entity.Add(name, value);
        return entity;
    }
}
