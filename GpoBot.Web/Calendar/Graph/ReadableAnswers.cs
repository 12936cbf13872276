namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Gateways on the way answer in HTML, on which the SDK fails as if the program were wrong. Only JSON is let through:
/// a refusal keeps its status and headers without the page, a success that is none is a network fault.
/// </summary>
internal sealed class ReadableAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentType?.MediaType is null or "application/json") return response;
        using var page = response.Content;
        if (response.IsSuccessStatusCode)
        {
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "The answer is not JSON");
        }
        response.Content = new ByteArrayContent([]);
        return response;
    }
}
