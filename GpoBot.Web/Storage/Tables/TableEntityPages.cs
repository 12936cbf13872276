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
            using var message = requests.Create(RequestMethod.Get, path);
            var response = await requests.SendAsync(message, cancel);
            token = Continuation(response);
            yield return Page<TableEntity>.FromValues(Parse(response.Content.ToMemory().Span), token, response);
        }
        while (token is not null);
    }

    /// <summary>The continuation as the part of the next query that it will be.</summary>
    private static string? Continuation(Response response)
    {
        var parts = new[] { NextPartition, NextRow }
            .Where(name => response.Headers.Contains("x-ms-continuation-" + name))
            .Select(name => $"{name}={Uri.EscapeDataString(Header(response, "x-ms-continuation-" + name))}");
        return string.Join('&', parts) is { Length: > 0 } token ? token : null;
    }

    private static string Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) ? value! : "";

    private static List<TableEntity> Parse(ReadOnlySpan<byte> body)
    {
        List<TableEntity> entities = [];
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
        var entity = new TableEntity(RowJson.Read(ref json));
        if (!entity.TryGetValue(nameof(entity.Timestamp), out var stamp)) return entity;
        // Where the version is not in the body, it is the timestamp in another coat.
        if (stamp is string text)
        {
            entity[nameof(entity.Timestamp)] = RowJson.Moment(text);
            entity.TryAdd(TableEntity.ETagName, $"W/\"datetime'{Uri.EscapeDataString(text)}'\"");
        }
        return entity;
    }
}
