using System.Threading.RateLimiting;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GpoBot.Connector.Authentication;

/// <summary>
/// The signing keys of one issuer, from its OpenID metadata. The library's own refresh runs behind the request that
/// asked for it, so that the first callers after a key change would be turned away; here they wait for the new keys.
/// </summary>
internal sealed class KeyRing(string metadataUrl, HttpClient http) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    // Forged key ids must not make us hammer the issuer; a true change of keys is rare and finds a permit.
    private readonly TokenBucketRateLimiter refreshes = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 5,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(20),
        AutoReplenishment = true,
        QueueLimit = 0,
    });

    private ConfigurationManager<OpenIdConnectConfiguration> manager = Manager(metadataUrl, http);

    public Task<OpenIdConnectConfiguration> GetAsync(CancellationToken cancellation) =>
        manager.GetConfigurationAsync(cancellation);

    /// <summary>Newer keys than the ones given, or null when there are none or it is too early to ask again.</summary>
    public async Task<OpenIdConnectConfiguration?> RefreshAsync(OpenIdConnectConfiguration known, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var current = await manager.GetConfigurationAsync(cancellation);
            if (!ReferenceEquals(current, known))
                return current;
            using var permit = refreshes.AttemptAcquire();
            if (!permit.IsAcquired)
                return null;
            var fresh = Manager(metadataUrl, http);
            var newer = await fresh.GetConfigurationAsync(cancellation);
            manager = fresh;
            return newer;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        refreshes.Dispose();
    }

    private static ConfigurationManager<OpenIdConnectConfiguration> Manager(string url, HttpClient http) => new(
        url, new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !new Uri(url).IsLoopback });
}
