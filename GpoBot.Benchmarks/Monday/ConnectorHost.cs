using GpoBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GpoBot.Benchmarks.Monday;

/// <summary>The channel's side in a process of its own: takes what the limits allow, after the time that a call to Teams takes.</summary>
internal static class ConnectorHost
{
    public const string Path = "/bench";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var limiter = new ConnectorLimiter(perTenant: arguments.Number("rate", 50));
        var latency = TimeSpan.FromMilliseconds(arguments.Number("latency", 100));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(arguments.Text("url", "http://127.0.0.1:3979"));
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var number = 0;
        const string Activities = "/v3/conversations/{conversation}/activities";
        app.MapGet(Path, () => Results.Json(StateOf(limiter)));
        app.MapPost(Activities, (string conversation, HttpRequest request) => TakeAsync("send", conversation, request));
        app.MapPost(Activities + "/{id}", (string conversation, HttpRequest request) => TakeAsync("send", conversation, request));
        app.MapPut(Activities + "/{id}", (string conversation, HttpRequest request) => TakeAsync("update", conversation, request));
        app.MapPost("/v3/conversations", (HttpRequest request) => TakeAsync("create", "all", request));
        await app.RunAsync();
        return 0;

        async Task<IResult> TakeAsync(string operation, string conversation, HttpRequest request)
        {
            // Judged on arrival, before the body is read and before any waiting.
            var wait = limiter.Take(operation, conversation);
            await request.Body.CopyToAsync(Stream.Null);
            if (wait is { } left)
            {
                request.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(left.TotalSeconds).ToString(null, null);
                return Results.Json(new { error = new { code = "Throttled" } }, statusCode: StatusCodes.Status429TooManyRequests);
            }

            await Task.Delay(latency, TimeProvider.System);
            return Results.Json(new { id = $"a{Interlocked.Increment(ref number)}" }, statusCode: StatusCodes.Status201Created);
        }
    }

    private static ConnectorState StateOf(ConnectorLimiter limiter)
    {
        double[] taken = [.. limiter.Arrivals.Where(arrival => arrival.RefusedBy is null).Select(arrival => arrival.At.TotalSeconds)];
        var (busiest, first) = (0, 0);
        for (var last = 0; last < taken.Length; last++)
        {
            while (taken[last] - taken[first] >= 1) first++;
            busiest = Math.Max(busiest, last - first + 1);
        }

        return new(taken.Length, limiter.Throttled, taken.FirstOrDefault(), taken.LastOrDefault(), busiest);
    }
}

/// <summary>What arrived at the channel.</summary>
/// <param name="First">Seconds since it began, of the first call taken.</param>
/// <param name="BusiestSecond">Most calls taken in any second.</param>
internal sealed record ConnectorState(int Taken, int Throttled, double First, double Last, int BusiestSecond)
{
    /// <summary>Calls in a second from the first to the last.</summary>
    public double Rate => Taken < 2 || Last <= First ? 0 : (Taken - 1) / (Last - First);
}
