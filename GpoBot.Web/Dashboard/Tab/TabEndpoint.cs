using GpoBot.Core.Running;
using GpoBot.Web.Links;

namespace GpoBot.Web.Dashboard.Tab;

/// <summary>
/// The dashboard as a tab of Teams: <c>/tab</c> is the frame, the same for everybody, which Teams may show within its own pages;
/// <c>/tab/tableau</c> gives the figures to whoever brings the token of a person.
/// </summary>
public static partial class TabEndpoint
{
    private static readonly byte[] Script = BuiltIn.Read("tab.js");

    // Not there in a program that was built without npm: the tab then points to the personal link.
    private static readonly byte[]? Teams = BuiltIn.Find("teams.js");

    /// <param name="hosts">Pages within which it may stand; none: nowhere.</param>
    public static void MapTab(this IEndpointRouteBuilder routes, IReadOnlyList<string> hosts)
    {
        var frame = TabFrame.For(hosts);
        routes.MapGet("/tab", (HttpContext http) => AnswerFrame(http, frame));
        routes.MapGet("/tab/tab.js", (HttpContext http) => Give(http, Script, "text/javascript; charset=utf-8"));
        routes.MapGet("/tab/teams.js", (HttpContext http) => Teams is null ? Results.NotFound() : Give(http, Teams, "text/javascript; charset=utf-8"));
        routes.MapMethods("/tab/tableau", [HttpMethods.Get], AnswerAsync).RequireRateLimiting(LinkLimits.Pages);
    }

    private static IResult AnswerFrame(HttpContext http, TabFrame frame)
    {
        LinkRequests.KeepPrivate(http.Response.Headers);
        http.Response.Headers.ContentSecurityPolicy = frame.Policy;
        // Another site is to show it, which the policy names.
        http.Response.Headers.Remove("Cross-Origin-Opener-Policy");
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(frame.Html, "text/html; charset=utf-8");
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, TabReading reading, ILogger<TabReading> logger, CancellationToken cancellation)
    {
        LinkRequests.KeepPrivate(http.Response.Headers);
        try
        {
            return await reading.ReadAsync(http.Request, cancellation) is not { } answer ? Results.StatusCode(StatusCodes.Status401Unauthorized)
                : answer.Page is { } page ? new BoardResult(page, "../t/style.css")
                : Results.StatusCode(StatusCodes.Status404NotFound);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.NotShown(logger, FaultText.Of(failure));
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Give(HttpContext http, byte[] content, string type)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(content, type);
    }

    private static partial class Log
    {
        [LoggerMessage(211, LogLevel.Error, "A dashboard could not be shown in the tab: {Fault}")]
        public static partial void NotShown(ILogger logger, string fault);
    }
}
