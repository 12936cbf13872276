using GpoBot.Tests.Dashboard;
using GpoBot.Tests.Drivers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GpoBot.Tests.About;

/// <summary>The pages open to all as people meet them: on a telephone and a large screen, in the light and the dark, by keyboard, in two languages.</summary>
[Trait("Speed", "Slow")]
public sealed class AboutInTheBrowserTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Site:Operator"] = "la direction interdépartementale de la police nationale d'Exemple", ["Site:DpoContact"] = "dpo@example.org",
        });
        _chromium = await Chromium.Start();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task They_read_well_on_large_and_small_screens_in_the_light_and_in_the_dark(ColorScheme scheme, int width)
    {
        foreach (var name in new[] { "", "confidentialite", "conditions" })
        {
            var page = await OpenAsync("/" + name, options =>
            {
                options.ColorScheme = scheme;
                options.ViewportSize = new() { Width = width, Height = 900 };
            });
            var faults = await BoardAudit.FaultsAsync(page);
            await page.ScreenshotAsync(new()
            {
                Path = Repository.File("TestResults", "screens", $"about-{name}-{scheme}-{width}.png".ToLowerInvariant()), FullPage = true,
            });
            Assert.Empty(faults);
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task By_keyboard_one_skips_to_the_content_and_goes_from_page_to_page_and_to_the_other_language()
    {
        var page = await OpenAsync("/confidentialite");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Aller au contenu" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Données personnelles" })).ToHaveAttributeAsync("aria-current", "page");

        await page.GetByRole(AriaRole.Link, new() { NameString = "Read in English" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Personal data" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GetByRole(AriaRole.Link, new() { NameString = "Terms of use" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Terms of use" })).ToBeVisibleAsync();
    }

    private Task<IPage> OpenAsync(string path, Action<BrowserNewPageOptions>? change = null) =>
        _chromium.Open(new Uri(_teams.Http.BaseAddress!, path), options =>
        {
            options.JavaScriptEnabled = false;
            change?.Invoke(options);
        });
}
