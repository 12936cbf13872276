using Azure.Core;
using Azure.Identity;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>The identity under which Graph is called, from the options.</summary>
public static class GraphCredentials
{
    public static TokenCredential Create(GraphOptions options)
    {
        if (options.ManagedIdentityClientId is { Length: > 0 } managed)
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(managed));
        var plain = IsPlainHttp(options.Authority);
        return options.CertificatePath is { Length: > 0 } path
            ? new ClientCertificateCredential(options.TenantId, options.ClientId, path,
                At(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = plain }, options.Authority))
            : new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret,
                At(new ClientSecretCredentialOptions { DisableInstanceDiscovery = plain }, options.Authority));
    }

    private static T At<T>(T options, string? authority) where T : TokenCredentialOptions
    {
        if (string.IsNullOrWhiteSpace(authority)) return options;
        options.AuthorityHost = new UriBuilder(authority) { Scheme = Uri.UriSchemeHttps, Port = new Uri(authority).Port }.Uri;
        if (IsPlainHttp(authority)) options.Transport = LoopbackHttp.Transport();
        return options;
    }

    private static bool IsPlainHttp(string? authority) =>
        !string.IsNullOrWhiteSpace(authority) && new Uri(authority).Scheme == Uri.UriSchemeHttp;
}
