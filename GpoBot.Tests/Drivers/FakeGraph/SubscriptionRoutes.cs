using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>Subscriptions as the service takes them: typed, reachable, not too long.</summary>
internal static class SubscriptionRoutes
{
    private const string All = "/v1.0/subscriptions";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4230);
    private static readonly string[] Settable =
    [
        "changeType", "notificationUrl", "lifecycleNotificationUrl", "resource", "expirationDateTime", "clientState", "latestSupportedTlsVersion",
        "@odata.type",
    ];

    public static void Map(WebApplication app, GraphServer graph)
    {
        app.MapPost(All, (Delegate)((HttpContext http) => GuardedAsync(http, graph, body => CreateAsync(graph.Subscriptions, body))));
        app.MapPatch(All + "/{id}", (HttpContext http, string id) =>
            GuardedAsync(http, graph, body => Task.FromResult(Renew(graph.Subscriptions, id, body))));
    }

    private static async Task<IResult> GuardedAsync(HttpContext http, GraphServer graph, Func<JsonElement, Task<IResult>> work)
    {
        if (http.Request.Headers.Authorization != "Bearer " + GraphServer.Token) return GraphServer.Answer(new(401, "InvalidAuthenticationToken"));
        if (graph.Subscriptions.Refusals.TryDequeue(out var refusal)) return GraphServer.Answer(refusal, http);
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        return await work(body.RootElement.Clone());
    }

    private static async Task<IResult> CreateAsync(FakeSubscriptions all, JsonElement body)
    {
        if (CalendarTypes.V1.FaultOfResource(body, "subscription") is { } fault) return Wrong(fault);
        if (body.EnumerateObject().Select(p => p.Name).Except(Settable).FirstOrDefault() is { } foreign) return Wrong($"cannot be set: {foreign}");
        if (Text(body, "changeType")?.Split(',').All(t => t is "created" or "updated" or "deleted") != true) return Wrong("changeType");
        if (Text(body, "latestSupportedTlsVersion") is not ("v1_2" or "v1_3")) return Wrong("latestSupportedTlsVersion");
        if (Text(body, "clientState") is { Length: > 128 }) return Wrong("clientState is longer than 128");
        if (all.MailboxOf(Text(body, "resource")) is not { } mailbox) return GraphServer.Answer(new(404, "ResourceNotFound", "resource"));
        if (FaultOfExpiry(all, body) is { } late) return Wrong(late);
        string[] urls = [Text(body, "notificationUrl") ?? "", .. Text(body, "lifecycleNotificationUrl") is { } other ? new[] { other } : []];
        foreach (var url in urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host != new Uri(urls[0]).Host) return Wrong("url");
            if (!await all.IsReachedAsync(url)) return GraphServer.Answer(new(400, "ValidationError", "Subscription validation request failed."));
        }

        var made = new FakeSubscription
        {
            Id = Guid.NewGuid().ToString(), Mailbox = mailbox, Resource = Text(body, "resource")!, ChangeType = Text(body, "changeType")!,
            NotificationUrl = urls[0], LifecycleUrl = urls.ElementAtOrDefault(1), ClientState = Text(body, "clientState"),
            Expires = body.GetProperty("expirationDateTime").GetDateTimeOffset(),
            Told = mailbox.Events.Select(e => e.Change).DefaultIfEmpty().Max(),
        };
        all.Add(made);
        return Results.Json(made.Answer(), statusCode: 201);
    }

    private static IResult Renew(FakeSubscriptions all, string id, JsonElement body)
    {
        if (body.EnumerateObject().Any(p => p.Name is not ("expirationDateTime" or "@odata.type"))) return Wrong("only expirationDateTime");
        if (CalendarTypes.V1.FaultOfResource(body, "subscription") is { } fault) return Wrong(fault);
        if (all.Find(id) is not { } found) return GraphServer.Answer(new(404, "ResourceNotFound", "The object was not found."));
        if (FaultOfExpiry(all, body) is { } late) return Wrong(late);
        found.Expires = body.GetProperty("expirationDateTime").GetDateTimeOffset();
        return Results.Json(found.Answer());
    }

    private static string? FaultOfExpiry(FakeSubscriptions all, JsonElement body)
    {
        if (!body.TryGetProperty("expirationDateTime", out var text)) return "expirationDateTime";
        if (all.Clock is not { } clock) return null;
        var left = text.GetDateTimeOffset() - clock.GetUtcNow();
        return left <= TimeSpan.Zero ? "expirationDateTime is past" : left > Longest ? "expirationDateTime is too far" : null;
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IResult Wrong(string what) => GraphServer.Answer(new(400, "InvalidRequest", what));
}
