namespace GpoBot.Connector;

/// <summary>The rules a configuration of the bot must keep; values are told only where they are no secret.</summary>
internal static class BotOptionsFaults
{
    public static IEnumerable<string> Of(BotOptions options) =>
        [.. Identity(options), .. Guids(options), .. Credentials(options), .. Urls(options), .. Hosts(options),
            .. BotCloudFaults.Of(options)];

    private static IEnumerable<string> Identity(BotOptions options)
    {
        if (options.AppId is not null)
        {
            if (options.TenantId is null)
                yield return "Bot:TenantId manque : le locataire Entra où l'application Bot:AppId est enregistrée.";
            if (options.AllowUnauthenticatedLoopback)
                yield return "Bot:AppId est donné : les appels sans jeton ne peuvent pas être acceptés en même temps.";
            yield break;
        }
        var half = Given(options).ToArray();
        if (half is not [])
            yield return $"Bot:AppId manque alors que {string.Join(", ", half)} est donné.";
        else if (!options.AllowUnauthenticatedLoopback)
            yield return "Bot:AppId manque : sans lui, le robot ne démarre qu'en environnement de développement.";
    }

    private static IEnumerable<string> Guids(BotOptions options)
    {
        (string Key, IEnumerable<string?> Values)[] all =
        [
            ("Bot:AppId", [options.AppId]), ("Bot:TenantId", [options.TenantId]),
            ("Bot:ManagedIdentityClientId", [options.ManagedIdentityClientId]),
            ("Bot:AllowedTenants", options.AllowedTenants), ("Bot:ServiceTenants", options.ServiceTenants),
            ("Bot:TrustedCallers", options.TrustedCallers),
        ];
        return all.SelectMany(entry => entry.Values
            .Where(value => value is not null && !Guid.TryParseExact(value, "D", out _))
            .Select(value => $"{entry.Key} : « {value} » n'est pas un GUID (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."));
    }

    private static IEnumerable<string> Credentials(BotOptions options)
    {
        var kinds = Kinds(options).ToArray();
        if (options.AppId is not null && kinds is [])
            yield return "Bot:ClientSecret manque (ou Bot:CertificatePath, Bot:ManagedIdentityClientId, Bot:UseFederatedCredential) : "
                + "Bot:AppId ne suffit pas pour répondre.";
        if (kinds.Length > 1)
            yield return $"{string.Join(" et ", kinds)} sont donnés ensemble : un seul moyen de s'identifier est possible.";
        if (options.UseFederatedCredential && options.ManagedIdentityClientId is null)
            yield return "Bot:ManagedIdentityClientId manque : Bot:UseFederatedCredential en a besoin.";
        if (options.CertificatePath is { } path && !File.Exists(path))
            yield return "Bot:CertificatePath : le fichier n'existe pas ou n'est pas lisible.";
        if (options.CertificatePassword is not null && options.CertificatePath is null)
            yield return "Bot:CertificatePath manque alors que Bot:CertificatePassword est donné.";
        if (options.ClientSecret is null && kinds is not [] && options.Authority.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            yield return "Bot:Authority : une adresse http ne va qu'avec Bot:ClientSecret.";
    }

    private static IEnumerable<string> Urls(BotOptions options)
    {
        (string Key, string Url)[] all =
        [
            ("Bot:OpenIdMetadataUrl", options.OpenIdMetadataUrl), ("Bot:EntraMetadataUrl", options.EntraMetadataUrl),
            ("Bot:Authority", options.Authority),
            .. options.GovernmentServiceUrl is { } government ? new[] { ("Bot:GovernmentServiceUrl", government) } : [],
        ];
        foreach (var (key, url) in all)
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                yield return $"{key} : « {url} » n'est pas une adresse https complète.";
            else if (uri.Scheme == "http" && !uri.IsLoopback)
                yield return $"{key} : « {url} » doit être en https (http n'est admis que sur la boucle locale).";
    }

    private static IEnumerable<string> Hosts(BotOptions options) => options.ServiceUrlHosts
        .Where(host => Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown)
        .Select(host => $"Bot:ServiceUrlHosts : « {host} » n'est pas un nom d'hôte (exemple : smba.trafficmanager.net).");

    private static IEnumerable<string> Given(BotOptions options) =>
        options.TenantId is null ? Kinds(options) : Kinds(options).Prepend("Bot:TenantId");

    private static IEnumerable<string> Kinds(BotOptions options)
    {
        if (options.ClientSecret is not null)
            yield return "Bot:ClientSecret";
        if (options.CertificatePath is not null)
            yield return "Bot:CertificatePath";
        if (options.UseFederatedCredential)
            yield return "Bot:UseFederatedCredential";
        else if (options.ManagedIdentityClientId is not null)
            yield return "Bot:ManagedIdentityClientId";
    }
}
