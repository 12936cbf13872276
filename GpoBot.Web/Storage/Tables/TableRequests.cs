using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GpoBot.Web.Storage.Tables;

/// <summary>Builds requests and sends them; an answer of failure becomes an exception, unless the caller expects it.</summary>
internal sealed class TableRequests(HttpPipeline pipeline, Uri endpoint)
{
    public const string Json = "application/json;odata=minimalmetadata";

    // The emulator decodes a body piece by piece and spoils a letter that lies across two pieces; escapes cannot be cut so.
    private static readonly JsonWriterOptions AsciiOnly = new() { Encoder = JavaScriptEncoder.Default };
    private readonly string _base = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <param name="path">Path and query after the account's address, already escaped.</param>
    public HttpMessage Create(RequestMethod method, string path, ReadOnlyMemory<byte> content = default, string type = "application/json")
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Address(path)));
        if (content.IsEmpty) return message;
        message.Request.Content = RequestContent.Create(content);
        message.Request.Headers.SetValue("Content-Type", type);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return message;
    }

    public string Address(string path) => $"{_base}/{path}";

    /// <param name="expected">A status of failure that is an answer to this caller.</param>
    public async Task<Azure.Response> SendAsync(HttpMessage message, CancellationToken cancellation, int expected = 0)
    {
        await pipeline.SendAsync(message, cancellation);
        return message.Response.IsError && message.Response.Status != expected
            ? throw TableError.Of(message.Response).ToException()
            : message.Response;
    }

    public static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    public static ReadOnlyMemory<byte> Body(IEnumerable<KeyValuePair<string, object>> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, AsciiOnly))
        {
            json.WriteStartObject();
            RowJson.Write(json, properties);
            json.WriteEndObject();
        }
        TableRules.CheckRequestSize(buffer.WrittenCount);
        return buffer.WrittenMemory;
    }

    /// <summary>The whole entity to send, its keys first; checked against the service's rules.</summary>
    public static ReadOnlyMemory<byte> Body(TableEntity entity)
    {
        var own = entity.Own();
        TableRules.CheckRow(entity.PartitionKey, entity.RowKey, own, TableRules.MostProperties);
        return Body([new("PartitionKey", entity.PartitionKey), new("RowKey", entity.RowKey), .. own]);
    }

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
