using System.Buffers;
using GpoBot.Web.Hosting.Protection;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>
/// Where Microsoft Graph tells of changes. Anybody can call here: an answer says nothing of what was believed, and a call costs
/// little.
/// </summary>
internal static partial class NotificationEndpoints
{
    private const int LongestBody = 512 * 1024;
    private const int LongestToken = 2048;

    public static void MapGraphNotifications(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(GraphWatcher.NotificationPath, TakeAsync).AllowAnonymous().RequireRateLimiting(ProtectionServices.Graph);
        routes.MapPost(GraphWatcher.LifecyclePath, TakeAsync).AllowAnonymous().RequireRateLimiting(ProtectionServices.Graph);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, NotificationDesk desk, ILogger<NotificationDesk> logger)
    {
        if (http.Request.Query.TryGetValue("validationToken", out var token)) return Handshake(http, token.ToString());
        if (await BodyAsync(http.Request, http.RequestAborted) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (NotificationReader.Read(body) is not { } notifications) return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            await desk.TakeAsync(notifications, http.RequestAborted);
            return Results.StatusCode(StatusCodes.Status202Accepted);
        }
        catch (StorageException failure)
        {
            // Graph tells again what was not taken.
            Log.NotStored(logger, failure.Code);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Graph asks whether this address is ours: the token goes back letter by letter, and as nothing but text.</summary>
    private static IResult Handshake(HttpContext http, string token)
    {
        if (token.Length is 0 or > LongestToken) return Results.StatusCode(StatusCodes.Status400BadRequest);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(token, "text/plain");
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LongestBody) return null;
        var read = await request.BodyReader.ReadAtLeastAsync(LongestBody + 1, cancellation);
        var body = read.Buffer.Length > LongestBody ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body;
    }

    private static partial class Log
    {
        [LoggerMessage(42, LogLevel.Warning, "Notifications could not be stored ({Code}): Graph is to tell them again")]
        public static partial void NotStored(ILogger logger, string code);
    }
}
