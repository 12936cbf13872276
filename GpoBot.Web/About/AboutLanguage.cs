using Microsoft.Net.Http.Headers;

namespace GpoBot.Web.About;

/// <summary>French, or English for whoever asks for it: by a link of the page, else by what the browser prefers.</summary>
public static class AboutLanguage
{
    public const string Field = "langue";
    private const string French = "fr";
    private const string English = "en";

    public static string Of(HttpRequest request) =>
        request.Query[Field].ToString() is var asked && asked is French or English ? asked
        : request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1).Where(wish => wish.Quality != 0)
            .Select(Known).FirstOrDefault(language => language is not null) ?? French;

    private static string? Known(StringWithQualityHeaderValue wish) =>
        Is(wish, French) ? French : Is(wish, English) ? English : null;

    // « en », « en-GB ».
    private static bool Is(StringWithQualityHeaderValue wish, string language) =>
        wish.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
        || wish.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
