using System.Text;
using GpoBot.Web.Links.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GpoBot.Web.Links;

/// <summary>
/// A page as HTML, written by the framework's renderer of components: it encodes whatever is put into the page, and nothing of it
/// runs in the browser.
/// </summary>
/// <param name="root">From the address of the page to that of all pages.</param>
internal sealed class PageResult(LinkPage page, string root) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        var html = Encoding.UTF8.GetBytes(await RenderAsync(http.RequestServices));
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(html, http.RequestAborted);
    }

    private async Task<string> RenderAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Document.Page)] = page, [nameof(Document.Root)] = root,
            });
            return (await renderer.RenderComponentAsync<Document>(parameters)).ToHtmlString();
        });
    }
}
