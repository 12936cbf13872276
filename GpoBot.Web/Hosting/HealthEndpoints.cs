using GpoBot.Web.Storage;

namespace GpoBot.Web.Hosting;

/// <summary>Is the process there, and can it work: the second one writes to the store for real.</summary>
public static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("OK"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(GpoStorage storage, ILogger<Program> logger, CancellationToken cancellation)
    {
        try
        {
            await storage.PingAsync(cancellation);
            return Results.Text("OK");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.NotReady(logger, failure);
            return Results.Text("The store cannot be written.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Error, "Not ready: the store cannot be written")]
        public static partial void NotReady(ILogger logger, Exception failure);
    }
}
