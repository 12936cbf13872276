using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>
/// A strict Microsoft Graph over real HTTP on a free port: calendars of the mailboxes it knows, and the token endpoint
/// of one tenant. It refuses what the service refuses, and more.
/// </summary>
internal sealed class GraphServer : IAsyncDisposable
{
    public const string Token = "a-token-of-the-fake";
    private readonly WebApplication _app;

    private GraphServer(WebApplication app)
    {
        _app = app;
        Subscriptions = new FakeSubscriptions(this);
    }

    public GraphBehaviour Behaviour { get; } = new();
    public SchedulePart Schedules { get; } = new();
    public TeamworkPart Teamwork { get; } = new();
    public ConcurrentDictionary<string, FakeMailbox> Mailboxes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public FakeSubscriptions Subscriptions { get; }

    /// <summary>For calls of the service to itself, as those within a batch.</summary>
    public HttpClient Self { get; } = new();

    /// <summary>One line a call: method, path and status.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>A place is released for each call that has got into a mailbox.</summary>
    public SemaphoreSlim Entered { get; } = new(0);

    /// <summary>A place is released for each change that is done and whose answer is held back.</summary>
    public SemaphoreSlim Made { get; } = new(0);
    public string Root => _app.Urls.Single();
    public string BaseUrl => Root + "/v1.0";

    public static async Task<GraphServer> StartAsync(params string[] mailboxes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new GraphServer(builder.Build());
        foreach (var mailbox in mailboxes) server.Mailboxes[mailbox] = new FakeMailbox(mailbox);
        GraphRoutes.Map(server._app, server);
        SubscriptionRoutes.Map(server._app, server);
        DeltaRoutes.Map(server._app, server);
        BatchRoutes.Map(server._app, server);
        server.Schedules.Map(server._app, server);
        server.Teamwork.Map(server._app, server);
        MailRoutes.Map(server._app, server);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>What happens around every call of a mailbox.</summary>
    public async Task<IResult> InMailboxAsync(HttpContext context, string user, Func<FakeMailbox, Task<IResult>> work)
    {
        if (context.Request.Headers.Authorization != "Bearer " + Token) return Answer(new(401, "InvalidAuthenticationToken"));
        if (Behaviour.Refusals.TryDequeue(out var refusal)) return Answer(refusal, context);
        if (!Mailboxes.TryGetValue(user, out var mailbox))
            return Answer(new(404, "ErrorInvalidUser", $"The requested user '{user}' is invalid."));
        try
        {
            if (mailbox.Enter() > 4) return Answer(new(429, "ApplicationThrottled", RetryAfter: "1"), context);
            if (mailbox.Refuses?.Invoke() is { } trouble) return trouble.Status == 0 ? Lost(context) : Answer(trouble, context);
            Entered.Release();
            if (Behaviour.Hold is { } hold) await hold;
            var answer = await work(mailbox);
            if (IsChange(context)) await Subscriptions.ChangedAsync();
            if (IsChange(context) && Behaviour.HoldAnswers is { } held)
            {
                Made.Release();
                await held;
            }

            var lost = mailbox.LosesAnswer?.Invoke() == true || (IsChange(context) && Behaviour.TakeLoss());
            return lost ? Lost(context) : answer;
        }
        finally
        {
            mailbox.Leave();
        }
    }

    public static IResult Answer(Refusal refusal, HttpContext? context = null)
    {
        if (refusal.RetryAfter is { } wait) context!.Response.Headers.RetryAfter = wait;
        if (refusal.Date is { } date) context!.Response.Headers.Date = date;
        return refusal.Code is { } code
            ? Results.Json(new { error = new { code, message = refusal.Message } }, statusCode: refusal.Status)
            : Results.Content("<html>Service unavailable</html>", "text/html", statusCode: refusal.Status);
    }

    private static IResult Lost(HttpContext context)
    {
        context.Abort();
        return Results.Empty;
    }

    private static bool IsChange(HttpContext context) => !HttpMethods.IsGet(context.Request.Method);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Subscriptions.Dispose();
        Self.Dispose();
        Entered.Dispose();
        Made.Dispose();
        Schedules.Entered.Dispose();
    }
}
