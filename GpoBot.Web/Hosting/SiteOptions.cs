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

    /// <summary>The public address without a final slash, or null.</summary>
    public string? Root => string.IsNullOrWhiteSpace(Url) ? null : Url.TrimEnd('/');

    /// <summary>One French line for each fault; empty when the section is right.</summary>
    public IReadOnlyList<string> Validate() => Root is null || IsSafe(Root)
        ? []
        : ["Site:Url doit être une adresse https sans paramètres, par exemple https://gpobot.example.org (http seulement sur cette machine)."];

    private static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri is { Query: "", Fragment: "", UserInfo: "" };
}
