using System.Collections.Concurrent;
using System.Text;
using GpoBot.Core.Retention;
using GpoBot.Web.About.Pages;
using GpoBot.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GpoBot.Web.About;

/// <summary>The pages as HTML. What they say changes only with the configuration, so each is written once.</summary>
public sealed class AboutPages(SiteOptions site, RetentionRules keeps, IServiceProvider services)
{
    private readonly ConcurrentDictionary<(string Path, string Language), byte[]> _written = new();

    public async Task<byte[]> ReadAsync(string path, string language)
    {
        if (_written.TryGetValue((path, language), out var known)) return known;
        var here = Installation.Of(site, keeps);
        var (frame, pages) = language == EnglishPages.Frame.Language
            ? (EnglishPages.Frame, EnglishPages.Of(here))
            : (FrenchPages.Frame, FrenchPages.Of(here));
        return _written[(path, language)] = Encoding.UTF8.GetBytes(await WriteAsync(frame, pages.Single(page => page.Path == path)));
    }

    private async Task<string> WriteAsync(AboutFrame frame, AboutPage page)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Pages.About.Frame)] = frame, [nameof(Pages.About.Page)] = page,
            });
            return (await renderer.RenderComponentAsync<Pages.About>(parameters)).ToHtmlString();
        });
    }
}
