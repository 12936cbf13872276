using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers;

/// <summary>The channel's side of the Connector API over real HTTP: keeps what the bot says, and can refuse.</summary>
public sealed partial class MockConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<SentActivity> _sent = new();
    private readonly ConcurrentDictionary<string, string> _emails = new(StringComparer.Ordinal);
    private LocalServer _server = null!;
    private int _number;

    public string ServiceUrl => _server.Url;

    /// <summary>Everything said, in order; an update stands as an entry of its own.</summary>
    public IReadOnlyList<SentActivity> Sent => [.. _sent];

    /// <summary>Answers with this status instead, for a conversation; null lets it pass.</summary>
    public Func<string, (int Status, string Code)?> Refuse { get; set; } = _ => null;

    /// <summary>Does this instead of a call, or before it: refuse, hang, break. A null answer lets the call pass.</summary>
    public Func<ConnectorCall, Task<IResult?>> Instead { get; set; } = _ => Task.FromResult<IResult?>(null);

    public static async Task<MockConnector> StartAsync()
    {
        var connector = new MockConnector();
        connector._server = await LocalServer.StartAsync(connector.Map);
        return connector;
    }

    /// <summary>Tells the address of a user, which the bot learns only by asking here.</summary>
    public void Knows(string userId, string email) => _emails[userId] = email;

    /// <summary>Forgets what was said so far: a long life would fill the memory.</summary>
    public void Forget() => _sent.Clear();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Map(WebApplication app)
    {
        const string Activities = "/v3/conversations/{conversation}/activities";
        app.MapPost(Activities, (string conversation, HttpRequest request) => TakeAsync(conversation, null, request));
        app.MapPost(Activities + "/{replyTo}", (string conversation, HttpRequest request) => TakeAsync(conversation, null, request));
        app.MapPut(Activities + "/{activity}",
            (string conversation, string activity, HttpRequest request) => TakeAsync(conversation, activity, request));
        app.MapGet("/v3/conversations/{conversation}/members/{user}", async (string conversation, string user) =>
            await Instead(new ConnectorCall("member", conversation)) ?? MemberOf(user));
        MapRooms(app);
    }

    private IResult MemberOf(string user) => _emails.TryGetValue(user, out var email)
        ? Results.Json(new { id = user, name = "Someone", aadObjectId = user, email, userPrincipalName = email })
        : Results.Json(new { error = new { code = "MemberNotFoundInConversation" } }, statusCode: 404);

    private async Task<IResult> TakeAsync(string conversation, string? updates, HttpRequest request)
    {
        if (await Instead(new ConnectorCall(updates is null ? "send" : "update", conversation)) is { } instead) return instead;
        if (Refuse(conversation) is { } refusal)
            return Results.Json(new { error = new { code = refusal.Code } }, statusCode: refusal.Status);
        var activity = (await JsonDocument.ParseAsync(request.Body)).RootElement.Clone();
        var id = updates ?? $"a{Interlocked.Increment(ref _number)}";
        _sent.Enqueue(new SentActivity(conversation, id, updates is not null, activity));
        return Results.Json(new { id }, statusCode: updates is null ? 201 : 200);
    }
}

/// <summary>A call of the bot: <c>send</c>, <c>update</c>, <c>member</c>, <c>members</c> or <c>create</c> (of whom, by their user id).</summary>
public sealed record ConnectorCall(string Operation, string ConversationId)
{
    /// <summary>A refusal as the channel words it.</summary>
    /// <param name="retryAfter">Seconds, or null for no such header.</param>
    public static IResult Refused(int status, string code, int? retryAfter = null) => new Refusal(status, code, retryAfter);

    private sealed class Refusal(int status, string code, int? retryAfter) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (retryAfter is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Results.Json(new { error = new { code } }, statusCode: status).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>One activity of the bot.</summary>
public sealed record SentActivity(string ConversationId, string Id, bool IsUpdate, JsonElement Activity)
{
    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    public SeenCard? Card => Activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
        ? new SeenCard(Id, attachments[0].GetProperty("content"))
        : null;
}
