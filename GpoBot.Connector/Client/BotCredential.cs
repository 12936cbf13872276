using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace GpoBot.Connector.Client;

/// <summary>How the bot proves who it is, by the one kind of credential its options hold.</summary>
public static class BotCredential
{
    /// <summary>Null without app id or credential; throws when a certificate cannot be read.</summary>
    /// <param name="transport">What carries the calls for tokens; the usual one when null.</param>
    public static TokenCredential? Create(BotOptions options, HttpPipelineTransport? transport = null)
    {
        if (options.AppId is not { } app || options.TenantId is not { } tenant)
            return null;
        var authority = new Uri(options.Authority);
        var isPrivate = Authorities.IsPrivate(authority);
        if (options.ClientSecret is { } secret)
            return authority.Scheme == Uri.UriSchemeHttps
                ? new ClientSecretCredential(tenant, app, secret,
                    new ClientSecretCredentialOptions { DisableInstanceDiscovery = isPrivate }.At(authority, transport))
                : new LoopbackCredential(authority, tenant, app, secret);
        if (options.CertificatePath is { } path)
            return new ClientCertificateCredential(tenant, app, Certificate(path, options.CertificatePassword),
                new ClientCertificateCredentialOptions { DisableInstanceDiscovery = isPrivate, SendCertificateChain = true }
                    .At(authority, transport));
        if (options.ManagedIdentityClientId is not { } identity)
            return null;
        var managed = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
        return options.UseFederatedCredential ? Federated(options, tenant, app, managed, authority) : managed;
    }

    private static ClientAssertionCredential Federated(
        BotOptions options, string tenant, string app, ManagedIdentityCredential managed, Uri authority)
    {
        var exchange = new TokenRequestContext([options.FederatedScope]);
        return new(tenant, app, async cancellation => (await managed.GetTokenAsync(exchange, cancellation)).Token,
            new() { AuthorityHost = authority, DisableInstanceDiscovery = Authorities.IsPrivate(authority) });
    }

    private static X509Certificate2 Certificate(string path, string? password) =>
        path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);
}
