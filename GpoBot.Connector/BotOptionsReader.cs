using Microsoft.Extensions.Configuration;

namespace GpoBot.Connector;

/// <summary>Reads by hand: the framework's binder adds to default lists and passes over a list given as one text.</summary>
internal static class BotOptionsReader
{
    private static readonly BotOptions Defaults = new();

    public static BotOptions Read(IConfiguration section) => new()
    {
        AppId = Text(section, "AppId"),
        TenantId = Text(section, "TenantId"),
        AllowedTenants = List(section, "AllowedTenants", Defaults.AllowedTenants),
        Channel = Text(section, "Channel") ?? Defaults.Channel,
        ChannelIssuer = Text(section, "ChannelIssuer") ?? Defaults.ChannelIssuer,
        OpenIdMetadataUrl = Text(section, "OpenIdMetadataUrl") ?? Defaults.OpenIdMetadataUrl,
        EntraIssuers = List(section, "EntraIssuers", Defaults.EntraIssuers),
        EntraMetadataUrl = Text(section, "EntraMetadataUrl") ?? Defaults.EntraMetadataUrl,
        // The tenants of the public cloud's service are strangers in another one.
        ServiceTenants = List(
            section, "ServiceTenants", PublicCloud.IsAnother(Text(section, "Authority")) ? [] : Defaults.ServiceTenants),
        TrustedCallers = List(section, "TrustedCallers", Defaults.TrustedCallers),
        Authority = Text(section, "Authority") ?? Defaults.Authority,
        Scope = Text(section, "Scope") ?? Defaults.Scope,
        ClientSecret = Text(section, "ClientSecret"),
        SecretExpiresOn = Text(section, "SecretExpiresOn"),
        CertificatePath = Text(section, "CertificatePath"),
        CertificatePassword = Text(section, "CertificatePassword"),
        ManagedIdentityClientId = Text(section, "ManagedIdentityClientId"),
        UseFederatedCredential = bool.TryParse(Text(section, "UseFederatedCredential"), out var federated) && federated,
        FederatedScope = Text(section, "FederatedScope") ?? Defaults.FederatedScope,
        ServiceUrlHosts = List(section, "ServiceUrlHosts", Defaults.ServiceUrlHosts),
        // Tenants of the public cloud may live with its government channel; in another cloud there is none unless it is named.
        GovernmentServiceUrl = Text(section, "GovernmentServiceUrl")
            ?? (PublicCloud.IsAnother(Text(section, "Authority")) ? null : Defaults.GovernmentServiceUrl),
    };

    private static string? Text(IConfiguration section, string key) =>
        section[key]?.Trim() is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<string> List(IConfiguration section, string key, IReadOnlyList<string> otherwise)
    {
        var given = section.GetSection(key).GetChildren().Select(item => item.Value ?? "").Prepend(section[key] ?? "");
        string[] items = [.. given.SelectMany(Split)];
        return items is [] ? otherwise : items;
    }

    private static string[] Split(string text) =>
        text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
