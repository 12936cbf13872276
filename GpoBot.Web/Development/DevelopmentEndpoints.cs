using GpoBot.Web.Development.Understood;

namespace GpoBot.Web.Development;

/// <summary>What only Development has: setting the clock, seeing everything that leaves, and what a message is taken for.</summary>
public static class DevelopmentEndpoints
{
    public static void MapDevelopment(this IEndpointRouteBuilder routes)
    {
        ClockEndpoints.Map(routes);
        OutboxEndpoint.Map(routes);
        UnderstandEndpoint.Map(routes);
    }
}
