using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using GpoBot.Connector;
using GpoBot.Connector.Client;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>The identity under which Graph is called, from the options.</summary>
public static class GraphCredentials
{
    /// <param name="transport">What carries the calls for tokens; the usual one when null.</param>
    public static TokenCredential Create(GraphOptions options, HttpPipelineTransport? transport = null)
    {
        if (options.ManagedIdentityClientId is { Length: > 0 } managed)
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(managed));
        var authority = new Uri(string.IsNullOrWhiteSpace(options.Authority) ? PublicCloud.Authority : options.Authority);
        var isPrivate = Authorities.IsPrivate(authority);
        if (options.CertificatePath is { Length: > 0 } path)
            return new ClientCertificateCredential(options.TenantId, options.ClientId, path,
                new ClientCertificateCredentialOptions { DisableInstanceDiscovery = isPrivate }.At(authority, transport));
        return authority.Scheme == Uri.UriSchemeHttp
            ? new LoopbackCredential(authority, options.TenantId!, options.ClientId!, options.ClientSecret!)
            : new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret,
                new ClientSecretCredentialOptions { DisableInstanceDiscovery = isPrivate }.At(authority, transport));
    }
}
