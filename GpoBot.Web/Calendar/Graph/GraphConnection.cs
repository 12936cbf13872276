using Azure.Core;
using GpoBot.Web.Observability;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// The SDK's client on our terms: no retries inside it. It would wait up to minutes within a call and misreads a
/// Retry-After date; our effects are stored and come again by themselves.
/// </summary>
public sealed class GraphConnection : IDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http;
    private readonly HttpClientRequestAdapter _adapter;

    private GraphConnection(HttpClient http, HttpClientRequestAdapter adapter)
    {
        (_http, _adapter) = (http, adapter);
        Client = new GraphServiceClient(adapter);
    }

    public GraphServiceClient Client { get; }

    public static GraphConnection Open(GraphOptions options, TokenCredential credential)
    {
        var handlers = GraphClientFactory.CreateDefaultHandlers().Where(h => h is not RetryHandler).Append(new ReadableAnswers()).Prepend(new GraphTrace()).ToList();
        var http = GraphClientFactory.Create(handlers);
        http.Timeout = CallTimeout;
        var identity = new AzureIdentityAuthenticationProvider(
            credential, [new Uri(options.BaseUrl).Host], observabilityOptions: null, isCaeEnabled: true, options.Scope);
        return new(http, new HttpClientRequestAdapter(identity, httpClient: http) { BaseUrl = options.BaseUrl.TrimEnd('/') });
    }

    public void Dispose()
    {
        Client.Dispose();
        _adapter.Dispose();
        _http.Dispose();
    }
}
