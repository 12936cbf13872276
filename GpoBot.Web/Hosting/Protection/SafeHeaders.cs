namespace GpoBot.Web.Hosting.Protection;

/// <summary>
/// What every answer says to a browser, whichever door gave it: nothing of it is to be run, framed, guessed at or kept. A door that needs
/// more says so itself, in place of this.
/// </summary>
internal sealed class SafeHeaders(SiteOptions site)
{
    private const string TwoYears = "max-age=63072000";

    // Behind a proxy that ends TLS we see plain http: whether browsers come by https is known from the public address alone.
    private readonly bool _overTls = Uri.TryCreate(site.Root, UriKind.Absolute, out var root) && root.Scheme == Uri.UriSchemeHttps && !root.IsLoopback;

    public void Put(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (_overTls) headers.StrictTransportSecurity = TwoYears;
    }
}
