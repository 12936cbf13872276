using System.Runtime.CompilerServices;
using Azure;
using Azure.Identity;

namespace GpoBot.Web.Storage.Tables;

/// <summary>
/// Rows in Azure Table Storage. Each write carries an id of its own in the property <c>WriteId</c>, so that a write that was
/// repeated because its answer got lost recognises itself instead of reporting a conflict with itself.
/// </summary>
public sealed class TableStorageStore(TableServiceClient service) : ITableStore
{
    public async Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables) await Guarded(() => service.GetTableClient(table).CreateIfNotExistsAsync(cancellation), cancellation);
    }

    public async Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        TableEntity? entity = null;
        await Guarded(async () => entity = await service.GetTableClient(table)
            .GetEntityIfExistsAsync(partitionKey, rowKey, cancellationToken: cancellation), cancellation);
        return entity is null ? null : TableMapping.RowOf(entity);
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, RowQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var entities = service.GetTableClient(table).QueryAsync(TableMapping.FilterOf(query), query.PageSize, cancellationToken: cancellation);
        await using var pages = entities.AsPages().GetAsyncEnumerator(cancellation);
        var more = true;
        while (true)
        {
            await Guarded(async () => more = await pages.MoveNextAsync(), cancellation);
            if (!more) yield break;
            foreach (var entity in pages.Current.Values) yield return TableMapping.RowOf(entity);
        }
    }

    public async Task<WriteResult> WriteAsync(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation)
    {
        TableRules.CheckWrite(changes);
        var client = service.GetTableClient(table);
        var id = Guid.NewGuid();
        var actions = changes.Select(change => TableMapping.ActionOf(change, id)).ToArray();
        WriteResult? result = null;
        await Guarded(async () => result = await SendAsync(client, actions, cancellation), cancellation);
        if (result!.Done) return result;
        IReadOnlyList<string>? written = null;
        await Guarded(async () => written = await FindOwnAsync(client, actions, id, cancellation), cancellation);
        return written is null ? result : new WriteResult(written);
    }

    private static async Task<WriteResult> SendAsync(
        TableClient client, TableTransactionAction[] actions, CancellationToken cancellation)
    {
        try
        {
            if (actions.Length > 1)
                return new([.. (await client.SubmitTransactionAsync(actions, cancellation)).Select(t => t.ToString() ?? "")]);
            var response = await SendOneAsync(client, actions.Single(), cancellation);
            return new([response.Headers.ETag?.ToString() ?? ""]);
        }
        catch (RequestFailedException failure) when (TableMapping.ConflictOf(failure) is { } conflict)
        {
            var at = (failure as TableTransactionFailedException)?.FailedTransactionActionIndex ?? 0;
            return WriteResult.InConflict(conflict, at);
        }
    }

    private static Task<Response> SendOneAsync(TableClient client, TableTransactionAction action, CancellationToken cancellation) =>
        action.ActionType switch
        {
            TableTransactionActionType.Add => client.AddEntityAsync(action.Entity, cancellation),
            TableTransactionActionType.UpdateReplace =>
                client.UpdateEntityAsync(action.Entity, action.ETag, TableUpdateMode.Replace, cancellation),
            TableTransactionActionType.UpsertReplace =>
                client.UpsertEntityAsync(action.Entity, TableUpdateMode.Replace, cancellation),
            _ => client.DeleteEntityAsync(action.Entity.PartitionKey, action.Entity.RowKey, action.ETag, cancellation),
        };

    /// <summary>The versions of this very write when it had been done before its answer was lost, else null.</summary>
    private static async Task<IReadOnlyList<string>?> FindOwnAsync(
        TableClient client, TableTransactionAction[] actions, Guid id, CancellationToken cancellation)
    {
        var puts = actions.Where(a => a.ActionType != TableTransactionActionType.Delete).ToArray();
        if (puts.Length == 0) return null;
        var tags = new Dictionary<TableTransactionAction, string>();
        foreach (var put in puts)
        {
            var stored = await client.GetEntityIfExistsAsync(
                put.Entity.PartitionKey, put.Entity.RowKey, [TableMapping.WriteId], cancellation);
            if (stored?.GetValueOrDefault(TableMapping.WriteId) is not Guid found || found != id) return null;
            tags[put] = stored.ETag.ToString() ?? "";
        }
        return [.. actions.Select(a => tags.GetValueOrDefault(a, ""))];
    }

    private static async Task Guarded(Func<Task> call, CancellationToken cancellation)
    {
        try
        {
            await call();
        }
        catch (RequestFailedException failure)
        {
            throw new StorageException(failure.ErrorCode ?? $"HTTP {failure.Status}", failure);
        }
        catch (AuthenticationFailedException failure)
        {
            throw new StorageException("NoToken", failure);
        }
        // Several tries that failed in the network come together, and one that timed out as a cancellation.
        catch (Exception failure) when (failure is AggregateException ||
            (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new StorageException("Unreachable", failure);
        }
    }
}
