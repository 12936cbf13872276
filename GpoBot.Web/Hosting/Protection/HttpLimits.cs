using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace GpoBot.Web.Hosting.Protection;

/// <summary>How much a stranger may make the server hold or wait for; each door then allows less where it can.</summary>
public sealed record HttpLimits
{
    public static HttpLimits Usual { get; } = new();

    /// <summary>Above the largest body that any door takes.</summary>
    public long LargestBody { get; init; } = 1024 * 1024;

    /// <summary>A token of Entra with all its claims is a few kilobytes.</summary>
    public int LargestHeaders { get; init; } = 32 * 1024;

    public int MostHeaders { get; init; } = 64;
    public int LongestLine { get; init; } = 8 * 1024;
    public TimeSpan HeadersTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Below this rate, in bytes a second, a body is dropped once the grace is over.</summary>
    public double SlowestBody { get; init; } = 240;
    public TimeSpan BodyGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longer than reverse proxies keep theirs, or a request would meet a connection that is just being closed.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(130);
    public long MostConnections { get; init; } = 4096;
}

/// <summary>Puts the limits into the server, and leaves its name out of the answers.</summary>
internal sealed class KestrelLimits(HttpLimits limits) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = limits.LargestBody;
        options.Limits.MaxRequestHeadersTotalSize = limits.LargestHeaders;
        options.Limits.MaxRequestHeaderCount = limits.MostHeaders;
        options.Limits.MaxRequestLineSize = limits.LongestLine;
        options.Limits.RequestHeadersTimeout = limits.HeadersTime;
        options.Limits.KeepAliveTimeout = limits.IdleTime;
        options.Limits.MaxConcurrentConnections = limits.MostConnections;
        options.Limits.MinRequestBodyDataRate = new MinDataRate(limits.SlowestBody, limits.BodyGrace);
        options.Limits.MinResponseDataRate = new MinDataRate(limits.SlowestBody, limits.BodyGrace);
    }
}
