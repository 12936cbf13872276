using System.Reflection;
using GpoBot.Core.Running;

namespace GpoBot.Web.Links;

/// <summary>
/// Where the links of mails lead: <c>/r/{token}</c>. Reading (GET, HEAD) changes nothing, any number of times, for scanners of mails
/// open every link; only sending the form writes. There is no anti-forgery token: the address itself is the secret that another site
/// would have to know.
/// </summary>
public static partial class LinkEndpoints
{
    public const string Path = "/r";
    private const int LargestForm = 16 * 1024;
    private static readonly byte[] Style = ReadStyle();

    public static void MapAnswerLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/style.css", AnswerStyle);
        var pages = routes.MapGroup(Path).RequireRateLimiting(LinkLimits.Pages);
        pages.MapMethods("/{token}", [HttpMethods.Get, HttpMethods.Head], (string token, HttpContext http, LinkAnswers answers) =>
            AnswerAsync(http, "", () => answers.ShowAsync(token, http.RequestAborted)));
        // Whoever asked for a new link and loads the page again does so with GET.
        pages.MapMethods("/{token}/new", [HttpMethods.Get, HttpMethods.Head], (string token, HttpContext http, LinkAnswers answers) =>
            AnswerAsync(http, "../", () => answers.ShowAsync(token, http.RequestAborted)));
        pages.MapPost("/{token}", (string token, HttpContext http, LinkAnswers answers) => AnswerAsync(http, "", async () =>
            LinkRequests.IsForeign(http.Request) ? LinkNotices.ForeignSite
            : await LinkRequests.ReadAsync(http, LargestForm) is { } entries ? await answers.AnswerAsync(token, entries, http.RequestAborted)
            : LinkNotices.TooLarge));
        pages.MapPost("/{token}/new", (string token, HttpContext http, LinkRenewals renewals) => AnswerAsync(http, "../", async () =>
            LinkRequests.IsForeign(http.Request) ? LinkNotices.ForeignSite : await renewals.RenewAsync(token, http.RequestAborted)))
            .RequireRateLimiting(LinkLimits.Renewals);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string root, Func<Task<LinkPage>> page)
    {
        LinkRequests.KeepPrivate(http.Response.Headers);
        try
        {
            return new PageResult(await page(), root);
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested)
        {
            // The framework would log the message of the exception, which may quote what was written.
            Log.Failed(http.RequestServices.GetRequiredService<ILogger<LinkAnswers>>(), FaultText.Of(failure));
            return new PageResult(LinkNotices.Failed, root);
        }
    }

    private static IResult AnswerStyle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(Style, "text/css; charset=utf-8");
    }

    private static byte[] ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("links.css")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(80, LogLevel.Error, "A page of an answer link failed: {Fault}")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
