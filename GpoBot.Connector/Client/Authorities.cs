using Azure.Core.Pipeline;
using Azure.Identity;

namespace GpoBot.Connector.Client;

/// <summary>What is to be known of a login host before it is asked for a token.</summary>
public static class Authorities
{
    private static readonly Uri[] Known =
        [AzureAuthorityHosts.AzurePublicCloud, AzureAuthorityHosts.AzureGovernment, AzureAuthorityHosts.AzureChina];

    /// <summary>
    /// True for a host that the library does not know. It would ask the public cloud about it first, which a cloud apart neither
    /// wants nor allows: discovery is to be disabled.
    /// </summary>
    public static bool IsPrivate(Uri authority) => Known.All(known => known.Host != authority.Host);

    /// <summary>The options with where tokens are asked for.</summary>
    /// <param name="transport">What carries the calls; the usual one when null.</param>
    public static T At<T>(this T options, Uri authority, HttpPipelineTransport? transport) where T : TokenCredentialOptions
    {
        options.AuthorityHost = authority;
        if (transport is not null) options.Transport = transport;
        return options;
    }
}
