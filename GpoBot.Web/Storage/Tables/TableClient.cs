using System.Text.Json;
using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>One table. Failures are <see cref="RequestFailedException"/>, with the service's error code.</summary>
public sealed class TableClient
{
    private readonly TableRequests _requests;

    internal TableClient(TableRequests requests, string name)
    {
        TableRules.CheckTable(name);
        (_requests, Name) = (requests, name);
    }

    public string Name { get; }

    /// <summary>Creates the table unless it is there.</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var call = _requests.Create(RequestMethod.Post, "Tables", TableRequests.Body("TableName", Name));
        var response = await _requests.SendAsync(call, cancellationToken, expected: 409).ConfigureAwait(false);
        if (response.IsError && TableError.Of(response) is { Code: not "TableAlreadyExists" } error) throw error.ToException();
    }

    /// <summary>The entity with these keys, or null.</summary>
    public async Task<TableEntity?> GetEntityIfExistsAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        TableRules.CheckKeys(partitionKey, rowKey);
        var query = select is null ? "" : "?$select=" + string.Join(',', select);
        using var call = _requests.Create(RequestMethod.Get, TableRequests.EntityPath(Name, partitionKey, rowKey) + query);
        var response = await _requests.SendAsync(call, cancellationToken, expected: 404).ConfigureAwait(false);
        if (response.IsError)
            return TableError.Of(response) is { Code: "ResourceNotFound" or "EntityNotFound" } ? null
                : throw TableError.Of(response).ToException();
        var json = new Utf8JsonReader(call.Body);
        json.Read();
        var entity = TableEntityPages.Read(ref json);
        if (response.Headers.ETag is { } tag) entity[TableEntity.ETagName] = tag.ToString();
        return entity;
    }

    /// <summary>Entities that match, by partition and row key; fetched page after page as they are consumed.</summary>
    public AsyncPageable<TableEntity> QueryAsync(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        if (maxPerPage is < 1 or > RowQuery.LargestPage)
            throw new ArgumentException("Table Storage would refuse this: a page has 1 to 1000 entities.", nameof(maxPerPage));
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(filter)) parts.Add("$filter=" + Uri.EscapeDataString(filter));
        if (select is not null) parts.Add("$select=" + string.Join(',', select));
        return new TableEntityPages(_requests, $"{Name}()?{string.Join('&', parts)}", maxPerPage, cancellationToken);
    }

    /// <summary>Builds a filter from an interpolated text, its values quoted.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableFilter.Create(filter);

    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default) =>
        SendAsync(new(TableTransactionActionType.Add, entity), cancellationToken);

    /// <summary>Writes over the version named, <see cref="ETag.All"/> for whichever is there.</summary>
    public Task<Response> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken = default) =>
        mode == TableUpdateMode.Replace ? SendAsync(new(TableTransactionActionType.UpdateReplace, entity, ifMatch), cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(mode));

    public Task<Response> UpsertEntityAsync(
        TableEntity entity, TableUpdateMode mode, CancellationToken cancellationToken = default) =>
        mode == TableUpdateMode.Replace ? SendAsync(new(TableTransactionActionType.UpsertReplace, entity), cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(mode));

    public Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        SendAsync(new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch), cancellationToken);

    /// <summary>
    /// All of 1 to 100 actions on one partition, or none; answers the version of each. Throws
    /// <see cref="TableTransactionFailedException"/>.
    /// </summary>
    public Task<IReadOnlyList<ETag>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        TableBatch.SendAsync(_requests, Name, [.. transactionActions], cancellationToken);

    private async Task<Response> SendAsync(TableTransactionAction action, CancellationToken cancellation)
    {
        var operation = TableOperation.Of(Name, action);
        using var call = _requests.Create(operation.Method, operation.Path, operation.Entity is { } entity ? TableRequests.Body(entity) : null);
        if (operation.IfMatch is { } tag) call.Message.Request.Headers.SetValue("If-Match", tag);
        return await _requests.SendAsync(call, cancellation).ConfigureAwait(false);
    }
}
