using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GpoBot.Web.Storage.Tables;

/// <summary>What every request says of itself.</summary>
internal sealed class TableHeadersPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        message.Request.Headers.SetValue("x-ms-version", TableClientOptions.ServiceVersion);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", TableRequests.Json);
    }
}

/// <summary>The date of each try: a retry is a new request to the service.</summary>
internal sealed class TableDatePolicy(TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(
        "x-ms-date", clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
}

/// <summary>Signs each try by the scheme SharedKeyLite of the table service: date, account and path as sent.</summary>
internal sealed class TableSharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        message.Request.Headers.TryGetValue("x-ms-date", out var date);
        var text = $"{date}\n/{credential.AccountName}{message.Request.Uri.ToUri().AbsolutePath}";
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{credential.Sign(text)}");
    }
}

/// <summary>Adds the shared access signature, once a request.</summary>
internal sealed class TableSasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var uri = message.Request.Uri;
        var signature = credential.Signature.TrimStart('?');
        uri.Query = string.IsNullOrEmpty(uri.Query) ? signature : $"{uri.Query.TrimStart('?')}&{signature}";
    }
}
