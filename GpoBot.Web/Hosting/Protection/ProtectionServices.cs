using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace GpoBot.Web.Hosting.Protection;

/// <summary>What stands before all doors.</summary>
internal static class ProtectionServices
{
    public const string Graph = "door-graph";
    public const string Feeds = "door-feeds";

    public static IServiceCollection AddProtection(this IServiceCollection services) => services
        .AddSingleton(HttpLimits.Usual)
        .AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelLimits>()
        .AddSingleton<SafeHeaders>()
        .AddSingleton<LastResort>()
        .Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false)
        .AddRateLimiter(rates => rates.AddPolicy<string, GraphRate>(Graph).AddPolicy<string, FeedRate>(Feeds));

    public static void UseProtection(this WebApplication app)
    {
        var resort = app.Services.GetRequiredService<LastResort>();
        app.Use((HttpContext http, RequestDelegate next) => resort.GuardAsync(http, next));
    }
}
