using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GpoBot.Tests.Dashboard;

/// <summary>The dashboard as people meet it: on a wall screen and a telephone, in the light and the dark, by keyboard, on paper, without scripts.</summary>
[Trait("Speed", "Slow")]
public sealed class DashboardInTheBrowserTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _teams = await ReportTalk.StartAsync();
        _chromium = await Chromium.Start();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task It_reads_well_on_large_and_small_screens_in_the_light_and_in_the_dark(ColorScheme scheme, int width)
    {
        foreach (var (who, name) in new[] { (ReportTalk.Directorate, "direction"), (ReportTalk.National, "national"), (TeamsScenario.Landlord, "partenaire") })
        {
            var page = await OpenAsync(who, options =>
            {
                options.ColorScheme = scheme;
                options.ViewportSize = new() { Width = width, Height = 900 };
            });
            // Before the pictures, which leave styles of their own in the page.
            var faults = await BoardAudit.FaultsAsync(page);
            foreach (var summary in await page.Locator("summary").AllAsync()) await summary.ClickAsync();
            faults = [.. faults, .. await BoardAudit.FaultsAsync(page)];
            await ScreenshotAsync(page, $"dashboard-{name}-{scheme}-{width}-tables".ToLowerInvariant());
            foreach (var summary in await page.Locator("summary").AllAsync()) await summary.ClickAsync();
            await ScreenshotAsync(page, $"dashboard-{name}-{scheme}-{width}".ToLowerInvariant());
            Assert.Empty(faults);
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task By_keyboard_one_skips_to_the_content_chooses_a_period_and_unfolds_a_table()
    {
        var page = await OpenAsync(ReportTalk.Directorate);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Aller au contenu" })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Aller au contenu" })).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Depuis janvier" })).ToBeFocusedAsync();
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("1er octobre – 20 novembre 2026")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Trimestre en cours" })).ToHaveAttributeAsync("aria-current", "true");

        var summary = page.Locator("summary").First;
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Region, new() { NameString = "Réunions tenues par mois" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("region", await page.EvaluateAsync<string>("document.activeElement.getAttribute('role')"));
    }

    [Fact]
    public async Task Without_scripts_the_form_shows_another_scope_and_period()
    {
        var page = await OpenAsync(ReportTalk.National);
        await page.GetByLabel("Périmètre", new() { Exact = true }).SelectOptionAsync("DDPN 9B");
        await page.GetByLabel("Du", new() { Exact = true }).FillAsync("2026-04-01");
        await page.GetByLabel("Au", new() { Exact = true }).FillAsync("2026-06-30");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Afficher" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Tableau de bord – DDPN 9B" })).ToBeVisibleAsync();
        await Expect(page.GetByText("1er avril – 30 juin 2026")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Heading, new() { NameString = "S09" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Tableau de bord – S09" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_the_tables_are_unfolded_and_there_is_nothing_to_press()
    {
        var page = await OpenAsync(ReportTalk.Directorate);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Button)).ToBeHiddenAsync();
        await Expect(page.GetByText("Dont en retard").First).ToBeVisibleAsync();
        var pdf = await page.PdfAsync(new() { Path = Repository.File("TestResults", "screens", "dashboard.pdf"), Format = "A4" });
        Assert.True(pdf.Length > 10_000);
        await ScreenshotAsync(page, "dashboard-print");
    }

    [Fact]
    public async Task The_documentation_shows_it_as_it_is()
    {
        var update = Environment.GetEnvironmentVariable("GPOBOT_UPDATE_SNAPSHOTS") == "1";
        var page = await OpenAsync(ReportTalk.Directorate, options =>
        {
            options.ColorScheme = ColorScheme.Light;
            options.ViewportSize = new() { Width = 1180, Height = 1000 };
        });
        var picture = await page.ScreenshotAsync(new()
        {
            Path = update ? Repository.File("docs", "images", "tableau-de-bord.png") : Repository.File("TestResults", "images", "tableau-de-bord.png"),
        });
        Assert.InRange(picture.Length, 4096, 150 * 1024);
    }

    private async Task<IPage> OpenAsync(string who, Action<BrowserNewPageOptions>? change = null)
    {
        var path = await (await _teams.PersonAsync(who)).BoardAsync();
        return await _chromium.Open(new Uri(_teams.Http.BaseAddress!, path), options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new() { Width = 1280, Height = 900 };
            change?.Invoke(options);
        });
    }

    private static Task ScreenshotAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Repository.File("TestResults", "screens", $"{name}.png"), FullPage = true });
}
