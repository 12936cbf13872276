using Microsoft.Azure.Cosmos.Table;

namespace GpoBot.Benchmarks.Tables;

/// <summary>Microsoft's retired client, as a peer.</summary>
internal sealed class CosmosDriver(string connection) : ITableDriver
{
    private readonly CloudTable _table = CloudStorageAccount.Parse(connection).CreateCloudTableClient(new TableClientConfiguration()).GetTableReference(SampleEntity.Table);

    public string Name => "Microsoft.Azure.Cosmos.Table 1.0.8";

    public Task InsertAsync(string partition, string row) => _table.ExecuteAsync(TableOperation.Insert(Entity(partition, row)));

    public async Task<int> GetAsync(string partition, string row) =>
        ((DynamicTableEntity)(await _table.ExecuteAsync(TableOperation.Retrieve<DynamicTableEntity>(partition, row))).Result).Properties.Count;

    public async Task<int> QueryAsync(string partition)
    {
        var query = new TableQuery().Where(TableQuery.GenerateFilterCondition("PartitionKey", QueryComparisons.Equal, partition)).Take(SampleEntity.Batch);
        return (await _table.ExecuteQuerySegmentedAsync(query, null)).Results.Count;
    }

    public Task BatchAsync(string partition)
    {
        var batch = new TableBatchOperation();
        for (var number = 0; number < SampleEntity.Batch; number++) batch.Insert(Entity(partition, SampleEntity.Row(number)));
        return _table.ExecuteBatchAsync(batch);
    }

    private static DynamicTableEntity Entity(string partition, string row)
    {
        var entity = new DynamicTableEntity(partition, row);
        foreach (var (name, value) in SampleEntity.Properties) entity.Properties.Add(name, Property(value));
        return entity;
    }

    private static EntityProperty Property(object value) => value switch
    {
        string text => new(text),
        int number => new(number),
        bool yes => new(yes),
        DateTimeOffset moment => new(moment),
        Guid id => new(id),
        _ => throw new ArgumentException("No property of ours."),
    };
}
