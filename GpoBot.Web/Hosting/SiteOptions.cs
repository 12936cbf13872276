namespace GpoBot.Web.Hosting;

/// <summary>Section <c>Site</c> of the configuration: where GpoBot is reached from outside.</summary>
public sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// Public address, for example <c>https://gpobot.example.org</c>. Empty: no addresses are given out (calendar feeds) and the
    /// calendar is asked for news instead of telling them.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>
    /// Addresses or networks (<c>10.0.0.0/24</c>) of the proxies in front, whose word is taken for where a visitor of the answer pages
    /// comes from. Empty: the address of the connection counts.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>
    /// Whom people may write to about their data, as it is shown: « dpo@example.org, délégué à la protection des données ». Empty: they are
    /// sent to their lead.
    /// </summary>
    public string? DpoContact { get; init; }

    /// <summary>
    /// Who runs this installation, as the public pages name it: « la direction interdépartementale de la police nationale d'Exemple ».
    /// Empty: « le service de police qui vous y a invité ».
    /// </summary>
    public string? Operator { get; init; }

    /// <summary>The public address without a final slash, or null.</summary>
    public string? Root => string.IsNullOrWhiteSpace(Url) ? null : Url.TrimEnd('/');

    /// <summary>One French line for each fault; empty when the section is right.</summary>
    public IReadOnlyList<string> Validate() =>
    [
        .. Root is null || IsSafe(Root) ? Array.Empty<string>()
            : ["Site:Url doit être une adresse https sans paramètres, par exemple https://gpobot.example.org (http seulement sur cette "
                + "machine)."],
        .. TrustedProxies.Select((proxy, at) => (proxy, at)).Where(one => TrustedProxy.Parse(one.proxy) is null)
            .Select(one => $"Site:TrustedProxies:{one.at} n'est ni une adresse IP ni un réseau comme 10.0.0.0/24."),
    ];

    private static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri is { Query: "", Fragment: "", UserInfo: "" };
}
