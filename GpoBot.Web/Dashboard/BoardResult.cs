using System.Text;
using GpoBot.Web.Dashboard.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GpoBot.Web.Dashboard;

/// <summary>The dashboard as HTML, written by the framework's renderer, which encodes whatever is put into it but the drawings.</summary>
/// <param name="style">From the address of the page to its style.</param>
internal sealed class BoardResult(BoardPage page, string style) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        var html = Encoding.UTF8.GetBytes(await RenderAsync(http.RequestServices));
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = html.Length;
        await http.Response.Body.WriteAsync(html, http.RequestAborted);
    }

    private async Task<string> RenderAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Board.Page)] = page, [nameof(Board.Style)] = style,
            });
            return (await renderer.RenderComponentAsync<Board>(parameters)).ToHtmlString();
        });
    }
}
