using System.Buffers;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>An entity group transaction: a multipart request that holds a change set, answered 202 whatever became of it.</summary>
internal static class TableBatch
{
    private const int UsualOperation = 1024;

    public static async Task<IReadOnlyList<ETag>> SendAsync(
        TableRequests requests, string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation)
    {
        TableRules.CheckTransaction([.. actions.Select(a => (a.Entity.PartitionKey, a.Entity.RowKey))]);
        var boundary = "batch_" + Guid.NewGuid().ToString("D");
        var body = Write(boundary, table, actions, requests);
        using var call = requests.Create(RequestMethod.Post, "$batch", body, "multipart/mixed; boundary=" + boundary);
        await requests.SendAsync(call, cancellation).ConfigureAwait(false);
        return TableBatchAnswer.Read(call.Response.Status, call.Body, actions.Count);
    }

    private static LentBytes Write(string boundary, string table, IReadOnlyList<TableTransactionAction> actions, TableRequests requests)
    {
        var changes = "changeset_" + Guid.NewGuid().ToString("D");
        var body = new LentBytes(actions.Count * UsualOperation);
        using var json = new Utf8JsonWriter(body, TableRequests.AsciiOnly);
        var before = Encoding.UTF8.GetBytes($"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        Write(body, $"--{boundary}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var action in actions)
        {
            body.Write(before);
            Write(body, TableOperation.Of(table, action), json, requests);
        }
        Write(body, $"--{changes}--\r\n--{boundary}--\r\n");
        TableRules.CheckRequestSize(body.Length);
        return body;
    }

    private static void Write(LentBytes body, TableOperation operation, Utf8JsonWriter json, TableRequests requests)
    {
        Write(body, operation.Method.Method);
        body.Write(" "u8);
        Write(body, requests.Address(""));
        Write(body, operation.Path);
        body.Write(" HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
        if (operation.IfMatch is { } tag)
        {
            body.Write("If-Match: "u8);
            Write(body, tag);
            body.Write("\r\n"u8);
        }

        if (operation.Entity is { } entity)
        {
            body.Write("Content-Type: application/json\r\nPrefer: return-no-content\r\n\r\n"u8);
            TableRequests.Write(json, entity);
            json.Flush();
            json.Reset();
            body.Write("\r\n"u8);
        }
        else body.Write("\r\n\r\n"u8);
    }

    private static void Write(LentBytes body, string text) => Encoding.UTF8.GetBytes(text, body);
}
