using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>One change as it goes over the wire, alone or within a transaction.</summary>
/// <param name="Entity">What is written; null where it is deleted.</param>
internal readonly record struct TableOperation(RequestMethod Method, string Path, TableEntity? Entity, string? IfMatch)
{
    public static TableOperation Of(string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        TableRules.CheckKeys(entity.PartitionKey, entity.RowKey);
        return action.ActionType switch
        {
            TableTransactionActionType.Add => new(RequestMethod.Post, table, entity, null),
            TableTransactionActionType.UpdateReplace => new(RequestMethod.Put, Path(), entity, Tag()),
            TableTransactionActionType.UpsertReplace => new(RequestMethod.Put, Path(), entity, null),
            TableTransactionActionType.Delete => new(RequestMethod.Delete, Path(), null, Tag()),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };

        string Path() => TableRequests.EntityPath(table, entity.PartitionKey, entity.RowKey);

        string Tag() => (action.ETag == default ? ETag.All : action.ETag).ToString("H");
    }
}
