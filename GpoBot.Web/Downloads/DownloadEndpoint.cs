using GpoBot.Core.Running;
using GpoBot.Web.Links;
using Microsoft.Net.Http.Headers;

namespace GpoBot.Web.Downloads;

/// <summary>
/// Where files are fetched: <c>GET /f/{token}</c>. Reading changes nothing but the journal, any number of times while the address works;
/// every token that does not is answered alike.
/// </summary>
public static partial class DownloadEndpoint
{
    public const string Path = "/f";

    // From here to the style of the pages.
    private const string ToPages = "../r/";

    private static readonly NoticePage Gone = new(
        "Ce fichier n'est plus disponible", StatusCodes.Status404NotFound,
        "Un lien de téléchargement est valable quinze minutes.",
        "Demandez à nouveau le fichier dans votre conversation avec GpoBot, puis ouvrez le lien aussitôt.");

    private static readonly NoticePage Failed = new(
        "Service momentanément indisponible", StatusCodes.Status503ServiceUnavailable, "Ouvrez à nouveau le lien dans une minute.");

    public static void MapDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Path + "/{token}", [HttpMethods.Get], AnswerAsync).RequireRateLimiting(LinkLimits.Pages);

    private static async Task<IResult> AnswerAsync(
        string token, HttpContext http, DownloadReading reading, ILogger<DownloadReading> logger, CancellationToken cancellation)
    {
        LinkRequests.KeepPrivate(http.Response.Headers);
        try
        {
            if (await reading.ReadAsync(token, DownloadReading.CorrelationOf(token), cancellation) is not { } file) return new PageResult(Gone, ToPages);
            var named = new ContentDispositionHeaderValue("attachment");
            named.SetHttpFileName(file.FileName);
            http.Response.Headers.ContentDisposition = named.ToString();
            return Results.Bytes(file.Content, file.ContentType);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.NotRead(logger, FaultText.Of(failure));
            return new PageResult(Failed, ToPages);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(130, LogLevel.Error, "A file could not be given out: {Fault}")]
        public static partial void NotRead(ILogger logger, string fault);
    }
}
