using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace GpoBot.Web.Hosting.Protection;

/// <summary>Bounds how often one address may knock at a door that only programs use; who knocks too often is told when to come again.</summary>
/// <param name="burst">How many may come at once.</param>
/// <param name="perSecond">How many in the long run.</param>
internal abstract class DoorRate(int burst, int perSecond) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = static (rejected, _) =>
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetTokenBucketLimiter(Neighbourhood.Of(httpContext.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
        });
}

/// <summary>Graph tells of changes from few addresses, and again of what was turned away.</summary>
internal sealed class GraphRate() : DoorRate(burst: 100, perSecond: 50);

/// <summary>A calendar service reads for many people from one address, every hour or so.</summary>
internal sealed class FeedRate() : DoorRate(burst: 300, perSecond: 10);

/// <summary>Whom an address counts for.</summary>
internal static class Neighbourhood
{
    /// <summary>Whoever has one address of IPv6 has all of its /64.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
