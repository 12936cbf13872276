namespace GpoBot.Connector;

/// <summary>What holds in the public cloud; other clouds say otherwise in their configuration.</summary>
internal static class BotDefaults
{
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
}
