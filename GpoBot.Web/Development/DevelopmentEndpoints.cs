namespace GpoBot.Web.Development;

/// <summary>What only Development has: setting the clock and seeing everything that leaves.</summary>
public static class DevelopmentEndpoints
{
    public static void MapDevelopment(this IEndpointRouteBuilder routes)
    {
        ClockEndpoints.Map(routes);
        OutboxEndpoint.Map(routes);
    }
}
