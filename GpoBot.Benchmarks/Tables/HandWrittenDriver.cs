using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GpoBot.Benchmarks.Tables;

/// <summary>
/// What somebody writes by hand who needs these four calls and nothing else: signed, no second try, no rules checked. The floor.
/// </summary>
internal sealed class HandWrittenDriver : ITableDriver, IDisposable
{
    private readonly HttpClient _http = new();
    private readonly string _base, _path, _account;
    private readonly byte[] _key;

    public HandWrittenDriver(Uri endpoint, string account, string key)
    {
        (_base, _path, _account, _key) = (endpoint.AbsoluteUri.TrimEnd('/'), endpoint.AbsolutePath.TrimEnd('/'), account, Convert.FromBase64String(key));
        _http.DefaultRequestHeaders.TryAddWithoutValidation("x-ms-version", "2020-12-06");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("DataServiceVersion", "3.0");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json;odata=minimalmetadata");
    }

    public string Name => "HttpClient à la main";

    public async Task InsertAsync(string partition, string row)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body)) HandWrittenJson.Write(json, partition, row);
        using var content = Content(body.WrittenMemory, "application/json");
        using var answer = await SendAsync(HttpMethod.Post, SampleEntity.Table, "", content);
    }

    public async Task<int> GetAsync(string partition, string row)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{SampleEntity.Table}(PartitionKey='{partition}',RowKey='{row}')", "", null);
        return HandWrittenJson.ReadOne(await answer.Content.ReadAsByteArrayAsync()).Count;
    }

    public async Task<int> QueryAsync(string partition)
    {
        var filter = "?$filter=" + Uri.EscapeDataString($"PartitionKey eq '{partition}'") + "&$top=100";
        using var answer = await SendAsync(HttpMethod.Get, SampleEntity.Table + "()", filter, null);
        return HandWrittenJson.ReadAll(await answer.Content.ReadAsByteArrayAsync()).Count;
    }

    public async Task BatchAsync(string partition)
    {
        using var body = new MemoryStream(64 * 1024);
        var json = new ArrayBufferWriter<byte>(1024);
        Write(body, "--batch_1\r\nContent-Type: multipart/mixed; boundary=changeset_1\r\n\r\n");
        for (var number = 0; number < SampleEntity.Batch; number++)
        {
            Write(body, "--changeset_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
                + $"POST {_base}/{SampleEntity.Table} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"
                + "Content-Type: application/json\r\nPrefer: return-no-content\r\n\r\n");
            json.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(json)) HandWrittenJson.Write(writer, partition, SampleEntity.Row(number));
            body.Write(json.WrittenSpan);
            Write(body, "\r\n");
        }

        Write(body, "--changeset_1--\r\n--batch_1--\r\n");
        using var content = Content(body.GetBuffer().AsMemory(0, (int)body.Length), "multipart/mixed; boundary=batch_1");
        using var answer = await SendAsync(HttpMethod.Post, "$batch", "", content);
        var tags = (await answer.Content.ReadAsStringAsync()).Split("\r\n").Where(line => line.StartsWith("ETag: ", StringComparison.Ordinal)).Select(line => line[6..]).ToList();
        if (tags.Count != SampleEntity.Batch) throw new InvalidOperationException($"{tags.Count} were written.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string query, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"{_base}/{path}{query}") { Content = content };
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signed = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{date}\n/{_account}{request.RequestUri!.AbsolutePath}"));
        request.Headers.TryAddWithoutValidation("x-ms-date", date);
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {_account}:{Convert.ToBase64String(signed)}");
        if (content is not null) request.Headers.TryAddWithoutValidation("Prefer", "return-no-content");
        var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private static ReadOnlyMemoryContent Content(ReadOnlyMemory<byte> body, string type)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static void Write(Stream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
