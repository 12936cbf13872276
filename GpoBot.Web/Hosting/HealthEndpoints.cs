namespace GpoBot.Web.Hosting;

/// <summary>Is the process there, and can it work: the second one writes to the store for real.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("OK"));
        routes.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellation) =>
            await readiness.FaultAsync(cancellation) is { } fault
                ? Results.Text(fault, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text(string.Join('\n', readiness.Notes().Prepend("OK"))));
    }
}
