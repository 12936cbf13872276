using System.Security.Cryptography;
using System.Text;
using GpoBot.Core.Running;
using GpoBot.Web.Hosting.Protection;
using GpoBot.Web.Storage;
using Microsoft.Net.Http.Headers;

namespace GpoBot.Web.Calendar.Feeds;

/// <summary>
/// Where calendar programs come by, every hour or so: <c>GET /calendar/{token}.ics</c>. Reading changes nothing, and every
/// token that does not work is answered alike.
/// </summary>
public static partial class FeedEndpoint
{
    private const string ContentType = "text/calendar; charset=utf-8";

    public static void MapFeeds(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/calendar/{token}.ics", [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
        .RequireRateLimiting(ProtectionServices.Feeds);

    private static async Task<IResult> AnswerAsync(
        string token, HttpContext http, PersonalFeed feed, ILogger<PersonalFeed> logger, CancellationToken cancellation)
    {
        KeepPrivate(http.Response.Headers);
        try
        {
            return await feed.ReadAsync(token, cancellation) is { } calendar
                ? new Found(Encoding.UTF8.GetBytes(calendar))
                : Results.NotFound();
        }
        catch (StorageException failure)
        {
            // Programs that are told 404 may drop the subscription; this one they try again.
            Log.StoreFailed(logger, FaultText.Of(failure));
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // The address is the key: it must not lie in shared caches, in the referrer of a link, or in a search engine.
    private static void KeepPrivate(IHeaderDictionary headers)
    {
        headers.CacheControl = "private";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>The calendar, or 304 for a reader that has it already.</summary>
    private sealed class Found(byte[] content) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
            http.Response.GetTypedHeaders().ETag = tag;
            if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            http.Response.ContentType = ContentType;
            http.Response.ContentLength = content.Length;
            if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(content, http.RequestAborted);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(31, LogLevel.Error, "A calendar could not be read from the store: {Fault}")]
        public static partial void StoreFailed(ILogger logger, string fault);
    }
}
