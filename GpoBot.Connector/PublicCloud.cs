namespace GpoBot.Connector;

/// <summary>
/// Every address of Microsoft's public cloud that is used anywhere here: the defaults of the configuration, and nothing else.
/// Another cloud says otherwise in its configuration.
/// </summary>
public static class PublicCloud
{
    public const string Authority = "https://login.microsoftonline.com";
    public const string Graph = "https://graph.microsoft.com/v1.0";
    public const string ChannelIssuer = "https://api.botframework.com";
    public const string ChannelScope = "https://api.botframework.com/.default";
    public const string ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string EntraMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
    public const string TeamsService = "https://smba.trafficmanager.net/teams/";
    public const string GovernmentChannel = "https://smba.infra.gcc.teams.microsoft.com";
    public const string FederatedScope = "api://AzureADTokenExchange/.default";

    public static IReadOnlyList<string> EntraIssuers { get; } =
    [
        "https://login.microsoftonline.com/{tenant}/v2.0",
        "https://sts.windows.net/{tenant}/",
    ];

    public static IReadOnlyList<string> ServiceTenants { get; } =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db",
        "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
        "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    public static IReadOnlyList<string> ServiceUrlHosts { get; } =
    [
        "smba.trafficmanager.net",
        "*.botframework.com",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    /// <summary>Pages within which a tab of Teams may stand.</summary>
    public static IReadOnlyList<string> TeamsHosts { get; } =
        ["https://teams.microsoft.com", "https://*.teams.microsoft.com", "https://*.cloud.microsoft", "https://*.office.com", "https://*.microsoft365.com"];

    /// <summary>True for a login host that is neither the public one nor on this machine.</summary>
    public static bool IsAnother(string? authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps && !url.IsLoopback && url.Host != new Uri(Authority).Host;
}
