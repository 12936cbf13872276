using Azure.Core.Pipeline;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Azure.Identity speaks https only. A token endpoint on this very machine, as in trials, may be plain http: this
/// handler takes the TLS away, for loopback and for nothing else.
/// </summary>
internal sealed class LoopbackHttp() : DelegatingHandler(new SocketsHttpHandler())
{
    public static HttpPipelineTransport Transport() => new HttpClientTransport(new HttpClient(new LoopbackHttp()));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { IsLoopback: true } uri)
            request.RequestUri = new UriBuilder(uri) { Scheme = Uri.UriSchemeHttp, Port = uri.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
