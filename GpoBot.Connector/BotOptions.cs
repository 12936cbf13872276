using Microsoft.Extensions.Configuration;

namespace GpoBot.Connector;

/// <summary>The section <c>Bot</c> of the configuration: who the bot is, whose calls it takes, where it may speak.</summary>
public sealed record BotOptions
{
    /// <summary>Application (client) id of the bot, a GUID.</summary>
    public string? AppId { get; init; }

    /// <summary>Entra tenant the bot is registered in (single tenant), a GUID.</summary>
    public string? TenantId { get; init; }

    /// <summary>Tenants whose activities are taken; empty means <see cref="TenantId"/> alone.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Channel ids taken, and that keys of the Bot Connector must be endorsed for.</summary>
    public string Channel { get; init; } = "msteams";

    public string ChannelIssuer { get; init; } = PublicCloud.ChannelIssuer;
    public string OpenIdMetadataUrl { get; init; } = PublicCloud.ChannelMetadata;

    /// <summary>Issuers of Entra tokens; <c>{tenant}</c> stands for each of <see cref="TokenTenants"/>.</summary>
    public IReadOnlyList<string> EntraIssuers { get; init; } = PublicCloud.EntraIssuers;
    public string EntraMetadataUrl { get; init; } = PublicCloud.EntraMetadata;

    /// <summary>Tenants of the Bot Service itself, whose Entra tokens are read beside the bot's own tenant's.</summary>
    public IReadOnlyList<string> ServiceTenants { get; init; } = PublicCloud.ServiceTenants;

    /// <summary>App ids of services that may call with an Entra token, beside the bot itself.</summary>
    public IReadOnlyList<string> TrustedCallers { get; init; } = [];

    /// <summary>Host of the token endpoint, for outbound tokens.</summary>
    public string Authority { get; init; } = PublicCloud.Authority;
    public string Scope { get; init; } = PublicCloud.ChannelScope;

    public string? ClientSecret { get; init; }

    /// <summary>The day <see cref="ClientSecret"/> ends (2027-03-31), for the host to warn in time; the connector does nothing with it.</summary>
    public string? SecretExpiresOn { get; init; }

    /// <summary>PKCS#12 file, or PEM with its key when the name ends in <c>.pem</c>.</summary>
    public string? CertificatePath { get; init; }
    public string? CertificatePassword { get; init; }

    /// <summary>Client id of the user-assigned identity: the bot itself, or what vouches for it when federated.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>The app trusts the managed identity's token instead of a secret.</summary>
    public bool UseFederatedCredential { get; init; }
    public string FederatedScope { get; init; } = PublicCloud.FederatedScope;

    /// <summary>Hosts the bot may call, and show its token to; <c>*.</c> stands for any subdomain.</summary>
    public IReadOnlyList<string> ServiceUrlHosts { get; init; } = PublicCloud.ServiceUrlHosts;

    /// <summary>Where a conversation is to be looked for when the channel says that its tenant lives in the government cloud; null: nowhere.</summary>
    public string? GovernmentServiceUrl { get; init; } = PublicCloud.GovernmentChannel;

    /// <summary>
    /// Calls without a token are taken from this machine, about conversations on this machine. The host sets it in
    /// Development without <see cref="AppId"/>; it is not read from the configuration.
    /// </summary>
    public bool AllowUnauthenticatedLoopback { get; init; }

    /// <summary>How long one call to the channel may take.</summary>
    public TimeSpan ChannelTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one turn may take; independent of the caller, who disconnects sooner.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(60);

    internal IEnumerable<string> TokenTenants => TenantId is null ? ServiceTenants : ServiceTenants.Prepend(TenantId);

    internal IReadOnlyList<string> TenantsTaken => AllowedTenants is [] && TenantId is not null ? [TenantId] : AllowedTenants;

    internal bool LoopbackOnly => AllowUnauthenticatedLoopback && AppId is null;

    /// <summary>Reads the section; a list may be given as items or as one text with commas.</summary>
    public static BotOptions From(IConfiguration section) => BotOptionsReader.Read(section);

    /// <summary>One line of French for each fault, naming its configuration key; none when the bot can start.</summary>
    public IReadOnlyList<string> Validate() => [.. BotOptionsFaults.Of(this)];

    // The generated text of a record would show the secret.
    public override string ToString() => $"BotOptions {AppId}";
}
