using GpoBot.Web.Links;

namespace GpoBot.Web.About;

/// <summary>
/// The pages that the Teams package names, open to all: <c>/</c>, <c>/confidentialite</c> and <c>/conditions</c>. They tell nothing but what
/// the configuration says of the installation.
/// </summary>
public static class AboutEndpoint
{
    public static IServiceCollection AddAbout(this IServiceCollection services) => services.AddSingleton<AboutPages>();

    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, _) in FrenchPages.Frame.Pages)
        {
            routes.MapMethods("/" + path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http, AboutPages pages) => AnswerAsync(path, http, pages));
        }
    }

    private static async Task<IResult> AnswerAsync(string path, HttpContext http, AboutPages pages)
    {
        var language = AboutLanguage.Of(http.Request);
        LinkRequests.KeepPrivate(http.Response.Headers);
        http.Response.Headers.ContentLanguage = language;
        http.Response.Headers.Vary = "Accept-Language";
        return Results.Bytes(await pages.ReadAsync(path, language), "text/html; charset=utf-8");
    }
}
