using System.Net;
using Azure.Core.Pipeline;
using GpoBot.Web.Storage.Tables;

namespace GpoBot.Tests.Drivers;

/// <summary>The wire between our client of Table Storage and the service, on which answers get lost or are made up.</summary>
public sealed class Wire(Func<HttpRequestMessage, Task<HttpResponseMessage?>>? made = null) : DelegatingHandler(new SocketsHttpHandler())
{
    private int _toLose;

    public List<HttpRequestMessage> Requests { get; } = [];

    /// <summary>The next request is carried out, but its answer never arrives.</summary>
    public void LoseNextAnswer() => _toLose = 1;

    /// <summary>Options of a client that speaks over this wire and does not wait between its tries.</summary>
    public TableClientOptions Options()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(this) };
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        if (made is not null && await made(request) is { } answer) return answer;
        var response = await base.SendAsync(request, cancellationToken);
        if (Interlocked.Exchange(ref _toLose, 0) == 0) return response;
        response.Dispose();
        throw new HttpRequestException("The answer got lost.");
    }

    /// <summary>An answer of the service as it would be.</summary>
    public static HttpResponseMessage Answer(HttpStatusCode status, string json, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, null, "application/json") };
        foreach (var (name, value) in headers) response.Headers.Add(name, value);
        return response;
    }
}
