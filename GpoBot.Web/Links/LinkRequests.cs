using GpoBot.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace GpoBot.Web.Links;

/// <summary>What holds for every request to a page of a link.</summary>
internal static class LinkRequests
{
    /// <summary>
    /// The address is the key: it must not lie in caches, in the referrer of a link or in a search engine. The page loads nothing but
    /// its own style, runs nothing, stands in no frame, and sends nowhere else.
    /// </summary>
    public static void KeepPrivate(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>
    /// True when the browser says that another site sends this. Our pages tell no referrer, so their own forms may come with the
    /// origin <c>null</c>; whoever tells nothing is no browser that another site could use.
    /// </summary>
    public static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site]) return site is not ("same-origin" or "none");
        if (request.Headers.Origin is not [{ } origin] || origin == "null") return false;
        return !Uri.TryCreate(origin, UriKind.Absolute, out var from)
            || (!IsSame(from.Authority, request.Host.Value) && !IsSame(origin, OwnOrigin(request)));
    }

    /// <summary>The fields; null when there is more than a form of ours can hold.</summary>
    public static async Task<LinkEntries?> ReadAsync(HttpContext http, int most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        if (!http.Request.HasFormContentType) return new LinkEntries();
        try
        {
            return LinkEntries.Of(await http.Request.ReadFormAsync(http.RequestAborted));
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        catch (Exception refusal) when (refusal is InvalidDataException or BadHttpRequestException)
        {
            // Nothing that a form of ours sends: it holds no answer, and is told so.
            return new LinkEntries();
        }
    }

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? OwnOrigin(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<SiteOptions>().Root is { } root
            ? new Uri(root).GetLeftPart(UriPartial.Authority)
            : null;
}
