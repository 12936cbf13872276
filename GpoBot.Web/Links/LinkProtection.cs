using System.Globalization;
using System.Threading.RateLimiting;
using GpoBot.Web.Hosting;
using GpoBot.Web.Hosting.Protection;
using GpoBot.Web.Links.Questions;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;

namespace GpoBot.Web.Links;

/// <summary>The parts of the answer pages, and what bounds who may knock how often.</summary>
public static class LinkProtection
{
    public static IServiceCollection AddAnswerPages(this IServiceCollection services) => services
        .AddSingleton(LinkLimits.Usual)
        .AddSingleton<LinkDoor>()
        .AddSingleton<LinkAnswers>()
        .AddSingleton<LinkRenewals>()
        .AddSingleton<ILinkQuestion, CommitmentQuestion>()
        .AddSingleton<ILinkQuestion, PresenceQuestion>()
        .AddSingleton<ILinkQuestion, OpinionQuestion>()
        .AddRateLimiter(Limit);

    /// <summary>
    /// Bounds the rate per address. What a proxy says of the address is believed of trusted ones only, and at these doors only: the
    /// bot's own must go on seeing who really knocks.
    /// </summary>
    public static void UseLinkProtection(this WebApplication app, SiteOptions site)
    {
        if (site.TrustedProxies.Count > 0)
            app.UseWhen(http => IsOpenToAll(http.Request.Path), pages => pages.UseForwardedHeaders(Trusting(site)));
        app.UseRateLimiter();
    }

    private static bool IsOpenToAll(PathString path) =>
        path.StartsWithSegments("/calendar") || path.StartsWithSegments("/api/graph")
        || path.StartsWithSegments(LinkEndpoints.Path) || path.StartsWithSegments(Downloads.DownloadEndpoint.Path)
        || path.StartsWithSegments(GpoBot.Dialogs.Dashboards.DashboardLinks.Path);

    private static ForwardedHeadersOptions Trusting(SiteOptions site)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in site.TrustedProxies) options.KnownIPNetworks.Add(TrustedProxy.Parse(proxy)!.Value);
        return options;
    }

    private static void Limit(RateLimiterOptions options)
    {
        options.AddPolicy(LinkLimits.Pages, http => PerAddress(http, LimitsOf(http).PagesPerMinute));
        options.AddPolicy(LinkLimits.Renewals, http => PerAddress(http, LimitsOf(http).RenewalsPerMinute));
        options.OnRejected = async (rejected, _) =>
        {
            var http = rejected.HttpContext;
            LinkRequests.KeepPrivate(http.Response.Headers);
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
            var root = http.Request.Path.Value?.EndsWith("/new", StringComparison.Ordinal) == true ? "../" : "";
            await new PageResult(LinkNotices.TooMany, root).ExecuteAsync(http);
        };
    }

    private static RateLimitPartition<string> PerAddress(HttpContext http, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(Neighbourhood.Of(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0,
        });

    private static LinkLimits LimitsOf(HttpContext http) => http.RequestServices.GetRequiredService<LinkLimits>();
}
