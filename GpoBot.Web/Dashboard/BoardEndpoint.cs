using GpoBot.Core.Running;
using GpoBot.Dialogs.Dashboards;
using GpoBot.Web.Links;

namespace GpoBot.Web.Dashboard;

/// <summary>
/// Where the dashboard is read: <c>GET /t/{token}</c>. Reading changes nothing but the journal; every token that does not work is answered
/// alike.
/// </summary>
public static partial class BoardEndpoint
{
    // From here to the style of the notices.
    private const string ToPages = "../r/";
    private static readonly byte[] Style = BuiltIn.Read("dashboard.css");

    private static readonly NoticePage Gone = new(
        "Ce lien ne fonctionne plus", StatusCodes.Status404NotFound,
        "Un lien vers le tableau de bord est valable douze heures, et cesse de fonctionner quand il est révoqué.",
        "Demandez-en un nouveau dans votre conversation avec GpoBot : écrivez « tableau de bord ».");

    private static readonly NoticePage Elsewhere = new(
        "Périmètre introuvable", StatusCodes.Status404NotFound,
        "Ce GPO ou ce périmètre n'est pas parmi ceux que vous pouvez consulter.",
        "Revenez à la page précédente, ou demandez un nouveau lien à GpoBot : écrivez « tableau de bord ».");

    private static readonly NoticePage Failed = new(
        "Service momentanément indisponible", StatusCodes.Status503ServiceUnavailable, "Ouvrez à nouveau le lien dans une minute.");

    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DashboardLinks.Path + "/style.css", AnswerStyle);
        routes.MapMethods(DashboardLinks.Path + "/{token}", [HttpMethods.Get], AnswerAsync).RequireRateLimiting(LinkLimits.Pages);
    }

    private static async Task<IResult> AnswerAsync(
        string token, HttpContext http, BoardReading reading, ILogger<BoardReading> logger, CancellationToken cancellation)
    {
        LinkRequests.KeepPrivate(http.Response.Headers);
        try
        {
            return await reading.ReadAsync(token, http.Request.Query, cancellation) is not { } answer ? new PageResult(Gone, ToPages)
                : answer.Page is { } page ? new BoardResult(page, "style.css")
                : new PageResult(Elsewhere, ToPages);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.NotShown(logger, FaultText.Of(failure));
            return new PageResult(Failed, ToPages);
        }
    }

    private static IResult AnswerStyle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(Style, "text/css; charset=utf-8");
    }

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Error, "A dashboard could not be shown: {Fault}")]
        public static partial void NotShown(ILogger logger, string fault);
    }
}
