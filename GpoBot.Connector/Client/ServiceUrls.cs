using System.Collections.Concurrent;
using System.Net;

namespace GpoBot.Connector.Client;

/// <summary>The addresses the bot may call: an activity names where to answer, and a forged one must not collect a token.</summary>
internal sealed class ServiceUrls(BotOptions options)
{
    // The channel has a handful; what is not allowed is never kept.
    private const int MostKept = 256;
    private readonly ConcurrentDictionary<string, string> bases = new(StringComparer.Ordinal);

    /// <summary>The base to append paths to, without a slash at its end; throws for a foreign address, which is never called.</summary>
    public string Base(string serviceUrl) =>
        FindBase(serviceUrl) ?? throw new ConnectorException(HttpStatusCode.MisdirectedRequest, "ServiceUrlNotAllowed");

    public bool Allow(string serviceUrl) => FindBase(serviceUrl) is not null;

    private string? FindBase(string serviceUrl)
    {
        if (bases.TryGetValue(serviceUrl, out var known))
            return known;
        if (!IsAllowed(serviceUrl))
            return null;
        if (bases.Count >= MostKept)
            bases.Clear();
        return bases[serviceUrl] = new Uri(serviceUrl).GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    private bool IsAllowed(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo != "" || url.Query != "" || url.Fragment != "")
            return false;
        if (options.LoopbackOnly)
            return url.IsLoopback && url.Scheme is "http" or "https";
        return options.ServiceUrlHosts.Any(host => Matches(host, url.Host))
            && (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort || url.IsLoopback && url.Scheme is "http" or "https");
    }

    private static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
