using System.Collections.Frozen;
using System.Diagnostics;
using GpoBot.Core.Running;

namespace GpoBot.Web.Observability;

/// <summary>
/// Each call of Graph as a span, named by the words of its address that are Graph's own: what stands between them are mailboxes, people
/// and keys of events.
/// </summary>
internal sealed class GraphTrace : DelegatingHandler
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "users", "calendar", "events", "calendarView", "delta", "cancel", "getSchedule", "sendMail", "subscriptions", "reauthorize",
        "teamwork", "installedApps", "chat", "$batch",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = WebSpans.Source.StartActivity("graph", ActivityKind.Client);
        if (span is null) return await base.SendAsync(request, cancellationToken);
        span.DisplayName = $"graph {request.Method} {OperationOf(request.RequestUri)}";
        span.SetTag("http.request.method", request.Method.Method).SetTag("server.address", request.RequestUri?.Host);
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            span.SetTag("http.response.status_code", (int)answer.StatusCode);
            if (!answer.IsSuccessStatusCode) span.SetStatus(ActivityStatusCode.Error);
            return answer;
        }
        catch (Exception fault)
        {
            span.Fail(fault);
            throw;
        }
    }

    private static string OperationOf(Uri? address) => address is null ? "" : string.Join('/',
        address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('(')[0].Replace("microsoft.graph.", "", StringComparison.Ordinal)).Where(Words.Contains));
}
