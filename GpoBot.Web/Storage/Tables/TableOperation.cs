using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>One change as it goes over the wire, alone or within a transaction.</summary>
internal sealed record TableOperation(RequestMethod Method, string Path, ReadOnlyMemory<byte> Body, string? IfMatch)
{
    public static TableOperation Of(string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        TableRules.CheckKeys(entity.PartitionKey, entity.RowKey);
        var path = TableRequests.EntityPath(table, entity.PartitionKey, entity.RowKey);
        var tag = (action.ETag == default ? ETag.All : action.ETag).ToString("H");
        return action.ActionType switch
        {
            TableTransactionActionType.Add => new(RequestMethod.Post, table, TableRequests.Body(entity), null),
            TableTransactionActionType.UpdateReplace => new(RequestMethod.Put, path, TableRequests.Body(entity), tag),
            TableTransactionActionType.UpsertReplace => new(RequestMethod.Put, path, TableRequests.Body(entity), null),
            TableTransactionActionType.Delete => new(RequestMethod.Delete, path, default, tag),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }
}
