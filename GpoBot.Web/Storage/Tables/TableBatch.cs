using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>An entity group transaction: a multipart request that holds a change set, answered 202 whatever became of it.</summary>
internal static class TableBatch
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<IReadOnlyList<ETag>> SendAsync(
        TableRequests requests, string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation)
    {
        TableRules.CheckTransaction([.. actions.Select(a => (a.Entity.PartitionKey, a.Entity.RowKey))]);
        var boundary = "batch_" + Guid.NewGuid().ToString("D");
        var body = Write(boundary, actions.Select(a => TableOperation.Of(table, a)), requests);
        using var message = requests.Create(RequestMethod.Post, "$batch", body, "multipart/mixed; boundary=" + boundary);
        var response = await requests.SendAsync(message, cancellation);
        return Read(response, actions.Count);
    }

    private static ReadOnlyMemory<byte> Write(string boundary, IEnumerable<TableOperation> operations, TableRequests requests)
    {
        var changes = "changeset_" + Guid.NewGuid().ToString("D");
        var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\r\n" })
        {
            text.Write($"--{boundary}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
            foreach (var operation in operations)
            {
                text.Write($"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
                Write(text, operation, requests);
            }
            text.Write($"--{changes}--\r\n--{boundary}--\r\n");
        }
        TableRules.CheckRequestSize(stream.Length);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    private static void Write(StreamWriter text, TableOperation operation, TableRequests requests)
    {
        text.WriteLine($"{operation.Method} {requests.Address(operation.Path)} HTTP/1.1");
        text.WriteLine("Accept: " + TableRequests.Json);
        text.WriteLine("DataServiceVersion: 3.0");
        if (operation.IfMatch is { } tag) text.WriteLine("If-Match: " + tag);
        if (!operation.Body.IsEmpty) text.WriteLine("Content-Type: application/json\r\nPrefer: return-no-content");
        text.WriteLine();
        text.WriteLine(Utf8.GetString(operation.Body.Span));
    }

    private static List<ETag> Read(Response response, int count)
    {
        using var text = new StreamReader(new MemoryStream(response.Content.ToArray()), Utf8);
        List<ETag> tags = [];
        while (text.ReadLine() is { } line)
        {
            if (!line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)) continue;
            var status = int.Parse(line.AsSpan(9, 3), CultureInfo.InvariantCulture);
            var tag = ReadTag(text);
            if (status >= 400) throw TableError.Of(status, ReadBody(text)).ToTransactionException();
            tags.Add(tag);
        }
        return tags.Count == count ? tags
            : throw new RequestFailedException(response.Status, "The table service's answer to a transaction is incomplete.");
    }

    private static ETag ReadTag(StreamReader text)
    {
        var tag = default(ETag);
        while (text.ReadLine() is { Length: > 0 } header)
            if (header.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase)) tag = new ETag(header[5..].Trim());
        return tag;
    }

    private static byte[] ReadBody(StreamReader text)
    {
        var body = new StringBuilder();
        while (text.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal)) body.AppendLine(line);
        return Utf8.GetBytes(body.ToString());
    }
}
