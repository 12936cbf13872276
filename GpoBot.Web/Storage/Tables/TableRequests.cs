using System.Runtime.CompilerServices;
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
    public static readonly JsonWriterOptions AsciiOnly = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };
    // Never across a wait, so one a thread.
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;
    private readonly string _base = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <param name="path">Path and query after the account's address, already escaped.</param>
    /// <param name="content">Belongs to the call from here on.</param>
    public TableCall Create(RequestMethod method, string path, LentBytes? content = null, string type = "application/json")
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Address(path)));
        if (content is null) return new(message, null);
        message.Request.Content = RequestContent.Create(content.Written);
        message.Request.Headers.SetValue("Content-Type", type);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return new(message, content);
    }

    public string Address(string path) => $"{_base}/{path}";

    /// <param name="expected">A status of failure that is an answer to this caller.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Azure.Response> SendAsync(TableCall call, CancellationToken cancellation, int expected = 0)
    {
        await pipeline.SendAsync(call.Message, cancellation).ConfigureAwait(false);
        if (call.Response is { IsError: true } response && response.Status != expected) throw TableError.Of(response).ToException();
        call.IsAnswered();
        return call.Response;
    }

    public static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    public static LentBytes Body(string name, string value)
    {
        var buffer = new LentBytes();
        using (var json = new Utf8JsonWriter(buffer, AsciiOnly))
        {
            json.WriteStartObject();
            json.WriteString(name, value);
            json.WriteEndObject();
        }
        return buffer;
    }

    /// <summary>The whole entity to send.</summary>
    public static LentBytes Body(TableEntity entity)
    {
        var buffer = new LentBytes();
        var json = _writer ??= new Utf8JsonWriter(Stream.Null, AsciiOnly);
        json.Reset(buffer);
        Write(json, entity);
        json.Flush();
        TableRules.CheckRequestSize(buffer.Length);
        return buffer;
    }

    /// <summary>Writes the entity, its keys first; checked against the service's rules.</summary>
    public static void Write(Utf8JsonWriter json, TableEntity entity)
    {
        var (partition, row) = (entity.PartitionKey, entity.RowKey);
        TableRules.CheckRow(partition, row, entity.Own(), TableRules.MostProperties);
        json.WriteStartObject();
        json.WriteString("PartitionKey", partition);
        json.WriteString("RowKey", row);
        foreach (var (name, value) in entity)
            if (!TableEntity.IsSystems(name)) RowJson.Write(json, name, value);
        json.WriteEndObject();
    }

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
