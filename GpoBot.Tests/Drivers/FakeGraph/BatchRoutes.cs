using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>Several calls in one: each is answered as if it had come alone, and Outlook counts them as coming together.</summary>
internal static class BatchRoutes
{
    private const int Most = 20;
    private const int AtOnce = 4;

    public static void Map(WebApplication app, GraphServer graph) =>
        app.MapPost("/v1.0/$batch", (Delegate)((HttpContext http) => AnswerAsync(http, graph)));

    private static async Task<IResult> AnswerAsync(HttpContext http, GraphServer graph)
    {
        if (http.Request.Headers.Authorization != "Bearer " + GraphServer.Token) return GraphServer.Answer(new(401, "InvalidAuthenticationToken"));
        if (graph.Behaviour.BatchRefusals.TryDequeue(out var refusal)) return GraphServer.Answer(refusal, http);
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        if (!body.RootElement.TryGetProperty("requests", out var list) || list.ValueKind != JsonValueKind.Array) return Wrong("requests");
        var requests = list.EnumerateArray().Select(r => r.Clone()).ToList();
        if (requests.Count is 0 or > Most) return Wrong("at most 20 requests");
        if (requests.Select(r => r.GetProperty("id").GetString()).Distinct().Count() < requests.Count) return Wrong("ids");
        if (requests.Exists(r => !r.GetProperty("url").GetString()!.StartsWith('/'))) return Wrong("url");
        if (requests.Exists(r => r.EnumerateObject().Any(p => p.Name is not ("id" or "method" or "url" or "headers" or "body"))))
            return Wrong("member");

        var late = requests.GroupBy(Mailbox).Where(g => g.Key is not null).SelectMany(g => g.Skip(AtOnce)).ToHashSet();
        var answers = await Task.WhenAll(requests.Select(r => late.Contains(r) ? Task.FromResult(Refused(r, TooMany))
            : graph.Behaviour.InnerRefusals.TryDequeue(out var inner) ? Task.FromResult(Refused(r, inner))
            : ForwardAsync(graph, r)));
        // In any order: they are told apart by their ids.
        return Results.Json(new { responses = answers.Reverse() });
    }

    private static string? Mailbox(JsonElement request) =>
        request.GetProperty("url").GetString()!.Split('/', '?') is ["", "users", var user, ..] ? user : null;

    private static Refusal TooMany { get; } =
        new(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.", RetryAfter: "5");

    private static object Refused(JsonElement request, Refusal refusal) => new
    {
        id = request.GetProperty("id").GetString(), status = refusal.Status,
        headers = refusal.RetryAfter is { } wait ? new Dictionary<string, string> { ["Retry-After"] = wait } : [],
        body = new { error = new { code = refusal.Code, message = refusal.Message } },
    };

    private static async Task<object> ForwardAsync(GraphServer graph, JsonElement request)
    {
        using var call = new HttpRequestMessage(
            new HttpMethod(request.GetProperty("method").GetString()!), graph.BaseUrl + request.GetProperty("url").GetString());
        call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", GraphServer.Token);
        if (request.TryGetProperty("headers", out var headers))
            foreach (var header in headers.EnumerateObject()) call.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        using var answer = await graph.Self.SendAsync(call);
        var text = await answer.Content.ReadAsStringAsync();
        return new
        {
            id = request.GetProperty("id").GetString(), status = (int)answer.StatusCode,
            headers = answer.Headers.Where(h => h.Key is "Retry-After" or "Date").ToDictionary(h => h.Key, h => string.Join(',', h.Value)),
            body = answer.Content.Headers.ContentType?.MediaType == "application/json" ? (object)JsonSerializer.Deserialize<JsonElement>(text) : text,
        };
    }

    private static IResult Wrong(string what) => GraphServer.Answer(new(400, "BadRequest", what));
}
