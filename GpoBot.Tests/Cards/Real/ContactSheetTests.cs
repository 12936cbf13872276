using System.Text.Json;
using GpoBot.Tests.Drivers;
using Microsoft.Playwright;

namespace GpoBot.Tests.Cards.Real;

/// <summary>
/// Every card and message as Microsoft's renderer draws it, side by side in <c>TestResults/screens</c>, at the width of a chat on a
/// desktop and on a small telephone: nothing may stand out of its card.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ContactSheetTests(DemoTour demo) : IClassFixture<DemoTour>
{
    private const int CardsOnSheet = 40;

    [Theory]
    [InlineData("bureau", 560)]
    [InlineData("telephone", 320)]
    public async Task No_card_is_cut_off_at_this_width(string screen, int width)
    {
        await using var chromium = await Chromium.Start();
        var sheets = Cards().Chunk(CardsOnSheet).ToList();
        List<string> cutOff = [];
        foreach (var (number, cards) in sheets.Index())
        {
            var page = await Draw(chromium, cards, width);
            cutOff.AddRange(await page.EvaluateAsync<string[]>("cutOff()"));
            await page.ScreenshotAsync(new() { FullPage = true, Path = Repository.File("TestResults", "screens", $"planche-{screen}-{number + 1}.png") });
            await page.CloseAsync();
        }

        Assert.Empty(cutOff);
    }

    private IEnumerable<object> Cards() =>
    [
        .. demo.Tour.Cards.Select(card => new { Name = card.Key, Card = card.Value.Json }),
        .. Messages.Of(demo.Tour.Gpo).Select(told => new { Name = $"message {told.Name}", Card = told.Message.Card.ToJson() }),
    ];

    private static async Task<IPage> Draw(Chromium chromium, object[] cards, int width)
    {
        var page = await chromium.Open(new Uri("about:blank"), options => options.ViewportSize = new() { Width = (width + 16) * 5 + 16, Height = 900 });
        await page.SetContentAsync($$"""
            <!doctype html>
            <style>
              body { margin: 8px; background: #e8e8ee; column-width: {{width}}px; column-gap: 16px; font: 14px 'Segoe UI', sans-serif }
              figure { margin: 0 0 14px; break-inside: avoid; width: {{width}}px } figcaption { color: #555; font-size: 12px; margin: 0 0 2px }
              figure > div { background: white; border-radius: 6px; overflow: visible }
            </style>
            """);
        await page.AddStyleTagAsync(new() { Path = Tool("adaptivecards.css") });
        await page.AddScriptTagAsync(new() { Path = Tool("adaptivecards.js") });
        await page.AddScriptTagAsync(new() { Path = Repository.File("GpoBot.Tests", "Tools", "contact-sheet.js") });
        await page.EvaluateAsync("cards => draw(JSON.parse(cards))", JsonSerializer.Serialize(cards, JsonSerializerOptions.Web));
        return page;
    }

    private static string Tool(string file) => Repository.File("GpoBot.Tests", "Tools", "node_modules", "adaptivecards", "dist", file);
}
