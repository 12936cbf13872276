using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>The calls that are answered; any other is 404 as of an unknown segment.</summary>
internal static class GraphRoutes
{
    private const string Events = "/v1.0/users/{user}/events";

    public static void Map(WebApplication app, GraphServer graph)
    {
        app.Use(async (context, next) =>
        {
            var noted = 0;
            // Noted before the client can go on, so that a test that has the answer finds the call; one that is cut off, after.
            context.Response.OnStarting(Note);
            await next();
            await Note();

            Task Note()
            {
                if (Interlocked.Exchange(ref noted, 1) == 0)
                    graph.Calls.Enqueue($"{context.Request.Method} {context.Request.Path} {context.Response.StatusCode}");
                return Task.CompletedTask;
            }
        });
        app.MapPost(Events, (HttpContext http, string user) => graph.InMailboxAsync(http, user, m => CreateAsync(http, graph, m)));
        app.MapGet(Events, (HttpContext http, string user) => graph.InMailboxAsync(http, user, m => SearchAsync(http, graph, m)));
        app.MapGet(Events + "/{id}", (HttpContext http, string user, string id) =>
            graph.InMailboxAsync(http, user, m => ReadAsync(http, graph, m, m.Find(id))));
        app.MapPatch(Events + "/{id}", (HttpContext http, string user, string id) =>
            graph.InMailboxAsync(http, user, m => ChangeAsync(http, graph, m, m.Find(id))));
        app.MapPost(Events + "/{id}/cancel", (HttpContext http, string user, string id) =>
            graph.InMailboxAsync(http, user, m => CancelAsync(http, graph, m, m.Find(id))));
        app.MapPost("/{tenant}/oauth2/v2.0/token", (Delegate)TokenAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, GraphServer graph, FakeMailbox mailbox)
    {
        var (created, refusal) = EventRules.Read(await BodyAsync(http));
        if (refusal is not null) return GraphServer.Answer(refusal);
        created!.Attendees = graph.Behaviour.Resolved(created.Attendees);
        created.HideLink(graph.Behaviour.AnswersWithoutLink);
        var (stored, added) = mailbox.Add(created);
        return !added && graph.Behaviour.ConflictOnDuplicate
            ? GraphServer.Answer(new(409, "ErrorDuplicateTransactionId", "Your request can't be completed."))
            : Results.Json(EventAnswer.Of(http.Request, mailbox, stored), statusCode: 201);
    }

    private static Task<IResult> SearchAsync(HttpContext http, GraphServer graph, FakeMailbox mailbox)
    {
        if (EventQuery.Fault(http.Request) is { } fault) return Task.FromResult(GraphServer.Answer(fault));
        var blind = http.Request.Query.ContainsKey("$filter") && graph.Behaviour.TakeBlindSearch();
        // A cancelled event is in Deleted Items, which the calendar's list does not show.
        var found = mailbox.Events.Where(e => !blind && e.IsLive).Where(EventQuery.Filter(http.Request.Query));
        return Task.FromResult(Results.Json(new { value = found.Select(e => EventAnswer.Of(http.Request, mailbox, e)) }));
    }

    private static Task<IResult> ReadAsync(HttpContext http, GraphServer graph, FakeMailbox mailbox, FakeEvent? found) =>
        Task.FromResult(EventQuery.Fault(http.Request) is { } fault ? GraphServer.Answer(fault)
            : IsGone(http, graph, found) ? GraphServer.Answer(NotFound)
            : Results.Json(EventAnswer.Of(http.Request, mailbox, found!)));

    private static async Task<IResult> ChangeAsync(HttpContext http, GraphServer graph, FakeMailbox mailbox, FakeEvent? found)
    {
        var patch = await BodyAsync(http);
        if (EventQuery.Fault(http.Request) is { } fault) return GraphServer.Answer(fault);
        if (IsGone(http, graph, found)) return GraphServer.Answer(NotFound);
        if (!found!.IsLive) return GraphServer.Answer(new(400, "ErrorInvalidRequest", "The meeting is cancelled."));
        graph.Behaviour.TakeMeanwhile()?.Invoke(found);
        var offline = found.JoinUrl is null;
        if (mailbox.Patch(found, patch, http.Request.Headers.IfMatch) is { } refusal) return GraphServer.Answer(refusal);
        if (offline) found.HideLink(graph.Behaviour.AnswersWithoutLink);
        return Results.Json(EventAnswer.Of(http.Request, mailbox, found));
    }

    private static async Task<IResult> CancelAsync(HttpContext http, GraphServer graph, FakeMailbox mailbox, FakeEvent? found)
    {
        var body = await BodyAsync(http);
        if (CalendarTypes.V1.FaultOfAction(body, "cancel") is { } fault) return GraphServer.Answer(new(400, "RequestBodyRead", fault));
        if (IsGone(http, graph, found)) return GraphServer.Answer(NotFound);
        if (!found!.IsLive) return GraphServer.Answer(new(400, "ErrorInvalidRequest", "The meeting is cancelled already."));
        if (!found.IsOrganizer)
            return GraphServer.Answer(new(400, "ErrorInvalidRequest", "You need to be an organizer to cancel a meeting."));
        mailbox.Cancel(found, body.TryGetProperty("Comment", out var comment) ? comment.GetString()! : "");
        return Results.StatusCode(202);
    }

    private static async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        return form["grant_type"] == "client_credentials" && form["client_secret"] == "a secret" && form["scope"].ToString().EndsWith("/.default", StringComparison.Ordinal)
            ? Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = GraphServer.Token })
            : Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." }, statusCode: 401);
    }

    private static Refusal NotFound { get; } = new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    private static bool IsGone(HttpContext http, GraphServer graph, FakeEvent? found)
    {
        if (found is null) return true;
        var byOrdinaryId = http.Request.RouteValues["id"] is string id && id == found.OrdinaryId;
        return !found.IsLive && (byOrdinaryId || !graph.Behaviour.CancelledStaysReadable);
    }

    private static async Task<JsonElement> BodyAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        return body.RootElement.Clone();
    }
}
