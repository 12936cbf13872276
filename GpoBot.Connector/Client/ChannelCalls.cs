using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using GpoBot.Connector.Hosting;
using Microsoft.Extensions.Logging;

namespace GpoBot.Connector.Client;

/// <summary>One HTTP exchange with the channel: address checked, token attached, everything but success a <see cref="ConnectorException"/>.</summary>
internal sealed class ChannelCalls(
    HttpClient http, ServiceUrls urls, ChannelToken token, string? governmentUrl, ILogger<ChannelCalls> log)
{
    /// <summary>Gives the body of the answer.</summary>
    /// <param name="path">Below the service URL, its parts escaped already.</param>
    public async Task<byte[]> SendAsync(
        HttpMethod method, string serviceUrl, string path, JsonBody? body, CancellationToken cancellation)
    {
        try
        {
            return await SendOnceAsync(method, serviceUrl, path, body, cancellation);
        }
        catch (ConnectorException refusal) when (IsElsewhere(refusal, serviceUrl))
        {
            return await SendOnceAsync(method, governmentUrl!, path, body, cancellation);
        }
    }

    // The tenant lives in the government cloud: the only refusal that says where to go instead.
    private bool IsElsewhere(ConnectorException refusal, string serviceUrl) =>
        refusal is { Status: HttpStatusCode.Forbidden, Code: "InvalidBotApiHost" }
        && governmentUrl is not null && urls.Allow(governmentUrl) && urls.Base(governmentUrl) != urls.Base(serviceUrl);

    private async Task<byte[]> SendOnceAsync(
        HttpMethod method, string serviceUrl, string path, JsonBody? body, CancellationToken cancellation)
    {
        using var span = TurnTrace.Call(method);
        try
        {
            return await ExchangeAsync(method, serviceUrl, path, body, cancellation);
        }
        catch (ConnectorException refusal)
        {
            span?.SetTag("http.response.status_code", (int)refusal.Status);
            span.Fail(refusal.Status.ToString());
            throw;
        }
    }

    private async Task<byte[]> ExchangeAsync(
        HttpMethod method, string serviceUrl, string path, JsonBody? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, urls.Base(serviceUrl) + path);
        request.Headers.Authorization = await AuthorizationAsync(cancellation);
        request.Content = body?.Content();
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            var content = await answer.Content.ReadAsByteArrayAsync(cancellation);
            if (!answer.IsSuccessStatusCode)
                throw Refused(answer, content);
            body?.End();
            return content;
        }
        catch (HttpRequestException broken)
        {
            throw new ConnectorException(HttpStatusCode.BadGateway, "NetworkError", inner: broken);
        }
        catch (TaskCanceledException late) when (late.InnerException is TimeoutException)
        {
            throw new ConnectorException(HttpStatusCode.GatewayTimeout, "Timeout", inner: late);
        }
    }

    private async Task<AuthenticationHeaderValue?> AuthorizationAsync(CancellationToken cancellation)
    {
        try
        {
            return await token.GetAsync(cancellation);
        }
        catch (AuthenticationFailedException failure)
        {
            // Says nothing about the person written to: what waits must go out once the credential is mended.
            ChannelLog.TokenUnavailable(log, failure);
            throw new ConnectorException(HttpStatusCode.ServiceUnavailable, "TokenUnavailable", inner: failure);
        }
    }

    private ConnectorException Refused(HttpResponseMessage answer, byte[] content)
    {
        var refusal = new ConnectorException(answer.StatusCode, ChannelError.Code(content), ChannelError.Wait(answer));
        var correlation = answer.Headers.TryGetValues("MS-CV", out var values) ? string.Join(' ', values) : null;
        ChannelLog.Refused(log, (int)answer.StatusCode, refusal.Code, correlation);
        return refusal;
    }
}
