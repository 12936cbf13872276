using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GpoBot.Benchmarks.Tables;

/// <summary>
/// A table service that gives the same answers to everybody, made beforehand, in a process of its own: an emulator costs so much itself that the
/// clients would look alike beside it.
/// </summary>
internal static class CannedTables
{
    public const string LivePath = "/health/live";
    private const string Tag = "W/\"datetime'2026-11-23T08%3A30%3A00.0000000Z'\"";
    private const string Json = "application/json;odata=minimalmetadata;streaming=true;charset=utf-8";
    private static readonly byte[] One = Entity(0), Hundred = Entities(), Batch = BatchAnswer();

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(arguments.Text("url", "http://127.0.0.1:3980"));
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        await request.Body.CopyToAsync(Stream.Null);
        var path = request.Path.Value!;
        response.Headers["x-ms-version"] = "2020-12-06";
        if (HttpMethods.IsGet(request.Method))
            await (path.Contains("RowKey", StringComparison.Ordinal) ? WriteAsync(response, 200, Json, One) : WriteAsync(response, 200, Json, Hundred));
        else if (path.EndsWith("$batch", StringComparison.Ordinal))
            await WriteAsync(response, 202, "multipart/mixed; boundary=batchresponse_1", Batch);
        else
            (response.StatusCode, response.Headers.ETag) = (204, Tag);
    }

    private static async Task WriteAsync(HttpResponse response, int status, string type, byte[] body)
    {
        (response.StatusCode, response.ContentType, response.ContentLength) = (status, type, body.Length);
        if (body == One) response.Headers.ETag = Tag;
        await response.Body.WriteAsync(body);
    }

    private static byte[] Entity(int number)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json, number);
        return stream.ToArray();
    }

    private static byte[] Entities()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("odata.metadata", "http://127.0.0.1/$metadata#bench");
            json.WriteStartArray("value");
            for (var number = 0; number < SampleEntity.Batch; number++) Write(json, number);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject();
        json.WriteString("odata.etag", Tag);
        json.WriteString("PartitionKey", "GPO-0001");
        json.WriteString("RowKey", SampleEntity.Row(number));
        json.WriteString("Timestamp", "2026-11-23T08:30:00.0000000Z");
        foreach (var (name, value) in SampleEntity.Properties)
        {
            if (value is DateTimeOffset) json.WriteString(name + "@odata.type", "Edm.DateTime");
            if (value is Guid) json.WriteString(name + "@odata.type", "Edm.Guid");
            json.WritePropertyName(name);
            if (value is DateTimeOffset moment) json.WriteStringValue(moment.UtcDateTime);
            else JsonSerializer.Serialize(json, value);
        }

        json.WriteEndObject();
    }

    private static byte[] BatchAnswer()
    {
        var text = new StringBuilder("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n");
        for (var number = 0; number < SampleEntity.Batch; number++)
        {
            text.Append("--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\n")
                .Append("X-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nPreference-Applied: return-no-content\r\nDataServiceVersion: 3.0;\r\n")
                .Append("Location: http://127.0.0.1/bench(PartitionKey='GPO-0001',RowKey='").Append(SampleEntity.Row(number)).Append("')\r\n")
                .Append("DataServiceId: http://127.0.0.1/bench(PartitionKey='GPO-0001',RowKey='").Append(SampleEntity.Row(number)).Append("')\r\n")
                .Append("ETag: ").Append(Tag).Append("\r\n\r\n\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("--changesetresponse_1--\r\n--batchresponse_1--\r\n").ToString());
    }
}
