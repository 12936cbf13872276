using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>The pages of one query. Only the continuation headers tell the end: a page may be empty or short before it.</summary>
internal sealed class TableEntityPages(TableRequests requests, string query, int? pageSize, CancellationToken cancellation)
    : AsyncPageable<TableEntity>(cancellation)
{
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";

    public override IAsyncEnumerable<Page<TableEntity>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadAsync(continuationToken, pageSizeHint ?? pageSize, CancellationToken);

    private async IAsyncEnumerable<Page<TableEntity>> ReadAsync(
        string? token, int? size, [EnumeratorCancellation] CancellationToken cancel)
    {
        do
        {
            var path = string.Join('&', new[] { query, size is null ? "" : $"$top={size}", token }.Where(p => !string.IsNullOrEmpty(p)));
            using var call = requests.Create(RequestMethod.Get, path);
            var response = await requests.SendAsync(call, cancel).ConfigureAwait(false);
            token = Continuation(response);
            yield return Page<TableEntity>.FromValues(Parse(call.Body), token, response);
        }
        while (token is not null);
    }

    /// <summary>The continuation as the part of the next query that it will be.</summary>
    private static string? Continuation(Response response)
    {
        if (!response.Headers.Contains("x-ms-continuation-" + NextPartition)) return null;
        var parts = new[] { NextPartition, NextRow }
            .Where(name => response.Headers.Contains("x-ms-continuation-" + name))
            .Select(name => $"{name}={Uri.EscapeDataString(Header(response, "x-ms-continuation-" + name))}");
        return string.Join('&', parts) is { Length: > 0 } token ? token : null;
    }

    private static string Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) ? value! : "";

    private static List<TableEntity> Parse(ReadOnlySpan<byte> body)
    {
        var entities = new List<TableEntity>();
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var isValues = json.ValueTextEquals("value");
            json.Read();
            if (!isValues) json.Skip();
            else while (json.Read() && json.TokenType != JsonTokenType.EndArray) entities.Add(Read(ref json));
        }
        return entities;
    }

    /// <summary>Reads one entity; the reader stands on its start.</summary>
    internal static TableEntity Read(ref Utf8JsonReader json)
    {
        var entity = new TableEntity();
        RowJson.Read(ref json, entity);
        // Where the version is not in the body, it is the timestamp in another coat.
        if (entity.GetValueOrDefault(nameof(entity.Timestamp)) is string text && !entity.ContainsKey(TableEntity.ETagName))
            entity.Add(TableEntity.ETagName, $"W/\"datetime'{Uri.EscapeDataString(text)}'\"");
        return entity;
    }
}
