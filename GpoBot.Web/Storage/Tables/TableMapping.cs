using Azure;

namespace GpoBot.Web.Storage.Tables;

/// <summary>Between the words of our port and those of Table Storage.</summary>
internal static class TableMapping
{
    public const string WriteId = "WriteId";

    public static WriteConflict? ConflictOf(RequestFailedException failure) => failure.ErrorCode switch
    {
        "EntityAlreadyExists" => WriteConflict.Exists,
        "UpdateConditionNotSatisfied" => WriteConflict.Changed,
        "ResourceNotFound" or "EntityNotFound" => WriteConflict.Missing,
        _ => null,
    };

    public static TableTransactionAction ActionOf(TableChange change, Guid id)
    {
        var entity = new TableEntity(change.Row.PartitionKey, change.Row.RowKey);
        var tag = change.ETag is { } version ? new ETag(version) : ETag.All;
        if (change.Kind == TableChangeKind.Delete) return new(TableTransactionActionType.Delete, entity, tag);
        foreach (var (name, value) in change.Row.Properties) entity.Add(name, value);
        entity.Add(WriteId, id);
        return change.Kind switch
        {
            TableChangeKind.Insert => new(TableTransactionActionType.Add, entity),
            TableChangeKind.Replace => new(TableTransactionActionType.UpdateReplace, entity, tag),
            _ => new(TableTransactionActionType.UpsertReplace, entity),
        };
    }

    /// <summary>The row that was read; it takes the entity over, which is nobody else's.</summary>
    public static TableRow RowOf(TableEntity entity)
    {
        var (partition, row, tag) = (entity.PartitionKey, entity.RowKey, entity.ETag.ToString() ?? "");
        foreach (var name in entity.Keys)
            if (name == WriteId || TableEntity.IsSystems(name)) entity.Remove(name);
        return new(partition, row, entity, tag);
    }

    public static string FilterOf(RowQuery query)
    {
        List<string> parts = [];
        if (query.Partition is { } one) parts.Add(TableClient.CreateQueryFilter($"PartitionKey eq {one}"));
        if (query.PartitionFrom is { } from) parts.Add(TableClient.CreateQueryFilter($"PartitionKey ge {from}"));
        if (query.PartitionBefore is { } before) parts.Add(TableClient.CreateQueryFilter($"PartitionKey lt {before}"));
        if (query.RowFrom is { } rowFrom) parts.Add(TableClient.CreateQueryFilter($"RowKey ge {rowFrom}"));
        if (query.RowBefore is { } rowBefore) parts.Add(TableClient.CreateQueryFilter($"RowKey lt {rowBefore}"));
        return string.Join(" and ", parts);
    }
}
