namespace GpoBot.Connector;

/// <summary>
/// A bot that logs in to another cloud must have nothing left of the public one: it would show that cloud's callers, or that
/// cloud its token, to the wrong side.
/// </summary>
internal static class BotCloudFaults
{
    public static IEnumerable<string> Of(BotOptions options) => PublicCloud.IsAnother(options.Authority)
        ? Left(options).Select(key => $"Bot:{key} est encore celui du nuage public, alors que Bot:Authority en désigne un autre.")
        : [];

    private static IEnumerable<string> Left(BotOptions options)
    {
        if (options.ChannelIssuer == PublicCloud.ChannelIssuer) yield return nameof(options.ChannelIssuer);
        if (options.OpenIdMetadataUrl == PublicCloud.ChannelMetadata) yield return nameof(options.OpenIdMetadataUrl);
        if (options.EntraIssuers.Intersect(PublicCloud.EntraIssuers).Any()) yield return nameof(options.EntraIssuers);
        if (options.EntraMetadataUrl == PublicCloud.EntraMetadata) yield return nameof(options.EntraMetadataUrl);
        if (options.Scope == PublicCloud.ChannelScope) yield return nameof(options.Scope);
        if (options.ServiceUrlHosts.SequenceEqual(PublicCloud.ServiceUrlHosts)) yield return nameof(options.ServiceUrlHosts);
        if (options is { UseFederatedCredential: true, FederatedScope: PublicCloud.FederatedScope })
            yield return nameof(options.FederatedScope);
    }
}
