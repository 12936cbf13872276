using System.Text;
using GpoBot.Core.Running;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Hosting.Protection;

/// <summary>
/// What no door caught: told in the log without its message, which may quote what was sent, and to the caller without a word of how we
/// are made.
/// </summary>
internal sealed partial class LastResort(SafeHeaders headers, ILogger<LastResort> logger)
{
    private static readonly byte[] Sorry = Encoding.UTF8.GetBytes(
        "GpoBot n'a pas pu répondre. Réessayez dans une minute ; si cela dure, prévenez la personne qui administre GpoBot.");

    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        headers.Put(http.Response.Headers);
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException refusal) when (!http.Response.HasStarted)
        {
            Begin(http, refusal.StatusCode);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception failure)
        {
            Log.Failed(logger, FaultText.Of(failure));
            if (http.Response.HasStarted)
            {
                // Half an answer must not be taken for a whole one.
                http.Abort();
                return;
            }

            Begin(http, failure is StorageException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.Body.WriteAsync(Sorry, http.RequestAborted);
        }
    }

    private void Begin(HttpContext http, int status)
    {
        http.Response.Clear();
        headers.Put(http.Response.Headers);
        http.Response.StatusCode = status;
    }

    private static partial class Log
    {
        [LoggerMessage(190, LogLevel.Error, "A request failed: {Fault}")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
