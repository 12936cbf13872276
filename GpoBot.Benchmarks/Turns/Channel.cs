using System.Collections.Concurrent;
using GpoBot.Benchmarks.Measures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GpoBot.Benchmarks.Turns;

/// <summary>The channel's side, as fast as it can: knows everybody, takes every answer, and tells whoever waits for it.</summary>
internal sealed class Channel : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _waiting = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private Channel(WebApplication app, string url) => (_app, Url) = (app, url);

    public string Url { get; }

    /// <summary>Who signs for this channel.</summary>
    public TokenIssuer Issuer { get; } = new();

    public static async Task<Channel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var url = $"http://127.0.0.1:{Child.FreePort()}";
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var channel = new Channel(builder.Build(), url);
        channel.Map();
        await channel._app.StartAsync();
        return channel;
    }

    /// <summary>The size of the next answer in this conversation, once it is there.</summary>
    public Task<long> AnswerAsync(string conversation)
    {
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[conversation] = answer;
        return answer.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        Issuer.Map(_app, Url);
        const string Activities = "/v3/conversations/{conversation}/activities";
        _app.MapPost(Activities, TakeAsync);
        _app.MapPost(Activities + "/{id}", TakeAsync);
        _app.MapPut(Activities + "/{id}", TakeAsync);
        _app.MapGet("/v3/conversations/{conversation}/members/{user}", (string user) => Results.Json(
            new { id = user, name = "Someone", aadObjectId = user, email = user[3..], userPrincipalName = user[3..] }));
    }

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        var size = request.ContentLength ?? 0;
        await request.Body.CopyToAsync(Stream.Null);
        if (_waiting.TryRemove(conversation, out var waiting)) waiting.SetResult(size);
        return Results.Json(new { id = "a1" }, statusCode: StatusCodes.Status201Created);
    }
}
