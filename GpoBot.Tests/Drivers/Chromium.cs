using Microsoft.Playwright;

namespace GpoBot.Tests.Drivers;

/// <summary>Debian's Chromium without a window; <c>CHROMIUM</c> names another one. It reaches nothing but this machine.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<Chromium> Start()
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Args = Flags,
            }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>A page of its own, as of a person in France; motion is off, as controls that still move cannot be clicked.</summary>
    /// <param name="change">Another screen than a large one, or a browser that does less.</param>
    public async Task<IPage> Open(Uri address, Action<BrowserNewPageOptions>? change = null)
    {
        BrowserNewPageOptions options = new()
        {
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 1400 },
        };
        change?.Invoke(options);
        var page = await browser.NewPageAsync(options);
        await page.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        await page.GotoAsync(address.OriginalString);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
