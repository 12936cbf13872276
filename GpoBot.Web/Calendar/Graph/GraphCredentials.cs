using Azure.Core;
using Azure.Identity;

namespace GpoBot.Web.Calendar.Graph;

/// <summary>The identity under which Graph is called, from the options.</summary>
public static class GraphCredentials
{
    public static TokenCredential Create(GraphOptions options)
    {
        if (options.ManagedIdentityClientId is { } managed)
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(managed));
        if (options.CertificatePath is { Length: > 0 } path)
            return new ClientCertificateCredential(options.TenantId, options.ClientId, path,
                At(new ClientCertificateCredentialOptions(), options.Authority));
        var secret = new ClientSecretCredentialOptions();
        if (IsPlainHttp(options.Authority)) secret.DisableInstanceDiscovery = true;
        return new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret, At(secret, options.Authority));
    }

    private static T At<T>(T options, string? authority) where T : TokenCredentialOptions
    {
        if (authority is null) return options;
        options.AuthorityHost = new UriBuilder(authority) { Scheme = Uri.UriSchemeHttps, Port = new Uri(authority).Port }.Uri;
        if (IsPlainHttp(authority)) options.Transport = LoopbackHttp.Transport();
        return options;
    }

    private static bool IsPlainHttp(string? authority) =>
        authority is not null && new Uri(authority).Scheme == Uri.UriSchemeHttp;
}
