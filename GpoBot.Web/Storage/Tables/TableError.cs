using System.Globalization;
using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Core;

namespace GpoBot.Web.Storage.Tables;

/// <summary>A refusal of the table service, as its code and the operation it names.</summary>
internal sealed record TableError(int Status, string? Code, int? Index)
{
    public static TableError Of(Response response)
    {
        var body = response.ContentStream is null ? default : response.Content.ToMemory();
        var error = Of(response.Status, body);
        return response.Headers.TryGetValue("x-ms-error-code", out var code) ? error with { Code = code } : error;
    }

    /// <param name="body">OData JSON; XML when the caller was not recognised; anything from what stands between.</param>
    public static TableError Of(int status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("odata.error", out var error) ? Of(status, error) : new(status, null, null);
        }
        catch (JsonException)
        {
            return new(status, XmlCode(body), null);
        }
    }

    // The message stays out: it may repeat keys.
    public RequestFailedException ToException() =>
        new(Status, $"The table service answered {Status} {Code}".TrimEnd(), Code, null);

    public TableTransactionFailedException ToTransactionException() =>
        new(Status, $"The table service refused a transaction with {Status} {Code}".TrimEnd(), Code, Index);

    private static TableError Of(int status, JsonElement error)
    {
        var code = error.GetProperty("code").GetString();
        var text = error.TryGetProperty("message", out var message) ? message.GetProperty("value").GetString() ?? "" : "";
        // "1:The specified entity already exists" names the operation before the colon.
        var named = int.TryParse(text.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        return new(status, code, named ? index : null);
    }

    private static string? XmlCode(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(body.ToArray()));
            return xml.ReadToFollowing("code") || xml.ReadToFollowing("Code") ? xml.ReadElementContentAsString() : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
