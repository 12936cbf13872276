using GpoBot.Core.Attendance;
using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;
using Microsoft.Playwright;
using NodaTime;
using static GpoBot.Tests.Links.LinkTalk;
using static Microsoft.Playwright.Assertions;

namespace GpoBot.Tests.Links;

/// <summary>The pages as people meet them: on a small telephone, without scripts, by keyboard, in the dark, enlarged.</summary>
[Trait("Speed", "Slow")]
public sealed class LinksInTheBrowserTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        _teams = await StartAsync();
        await _teams.AskOpinionsAsync();
        _chromium = await Chromium.Start();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_commitment_is_answered_on_a_telephone_without_scripts()
    {
        var page = await OpenAsync(await _teams.LinkAsync(Session));
        await SeenAsync(page, "link-commitment");
        await page.GetByLabel("Bloqué", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Précision").FillAsync("M. Zébulon Dupont refuse");
        await SendAsync(page);

        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Erreur\\s:"));
        await SeenAsync(page, "link-commitment-faults");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { NameString = "Choisissez le motif" }).ClickAsync();
        await Expect(page.GetByLabel("Motif")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Bloqué", new() { Exact = true })).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Précision")).ToHaveValueAsync("");
        await page.GetByLabel("Motif").SelectOptionAsync("fournisseur");
        await page.GetByLabel("Précision").FillAsync("Intervenant à trouver");
        await page.GetByLabel("Demander un report").FillAsync("2026-12-04");
        await SendAsync(page);

        await Expect(page.GetByText("Réponse enregistrée le 20/11/2026 à 15")).ToBeVisibleAsync();
        await SeenAsync(page, "link-commitment-thanks");
        var stored = (await _teams.GpoAsync("S01")).FindCommitment("AC011")!;
        Assert.Equal((CommitmentStatus.Blocked, BlockingReason.Supplier, new LocalDate(2026, 12, 4)), (stored.Status, stored.BlockedBy, stored.RequestedDueOn));
        await page.ReloadAsync();
        await SeenAsync(page, "link-commitment-used");
    }

    [Fact]
    public async Task Presence_and_opinion_are_answered_by_keyboard_alone()
    {
        var page = await OpenAsync(await _teams.LinkAsync(Tuesday, "P05"));
        await SeenAsync(page, "link-presence");
        await page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        foreach (var key in new[] { "Space", "ArrowDown", "ArrowDown", "Tab", "Enter" }) await page.Keyboard.PressAsync(key);
        await Expect(page.GetByText("votre suppléant vient")).ToBeVisibleAsync();
        Assert.Equal(["P05 SendsDeputy P06"], await _teams.AnswersAsync());

        await page.GotoAsync(new Uri(_teams.Http.BaseAddress!, await _teams.LinkAsync(Dealing)).OriginalString);
        await SeenAsync(page, "link-opinion");
        foreach (var key in new[] { "Tab", "Space", "ArrowDown", "Tab", "Enter" }) await page.Keyboard.PressAsync(key);
        // The question shows the words of the answer too.
        await Expect(page.GetByText("Réponse enregistrée")).ToBeVisibleAsync();
        await Expect(page.GetByText("Plutôt oui")).ToBeVisibleAsync();
        Assert.Single((await _teams.GpoAsync("S01")).FindProblem("PB01")!.GivenOpinions);
    }

    [Fact]
    public async Task An_expired_link_offers_another()
    {
        var page = await OpenAsync(await _teams.LinkAsync(Session, daysAgo: 8));
        await SeenAsync(page, "link-expired");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Recevoir un nouveau lien" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "Demande reçue" })).ToBeVisibleAsync();
        await SeenAsync(page, "link-renewed");
        await _teams.SettleAsync();
        Assert.Single(_teams.Mails("link-renewed", School));
    }

    [Theory]
    [InlineData(ColorScheme.Dark, 320, 100)]
    [InlineData(ColorScheme.Light, 640, 200)]
    [InlineData(ColorScheme.Light, 1280, 100)]
    public async Task It_reads_well_in_the_dark_enlarged_and_on_a_large_screen(ColorScheme scheme, int width, int percent)
    {
        var page = await OpenAsync(await _teams.LinkAsync(Session), options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = 900 };
        });
        if (percent != 100) await page.EvaluateAsync($"document.documentElement.style.fontSize = '{percent}%'");
        // The enlargement is a style attribute that the page itself does not have.
        Assert.DoesNotContain(await PageAudit.FaultsAsync(page), fault => percent == 100 || !fault.StartsWith("scripts", StringComparison.Ordinal));
        await ScreenshotAsync(page, $"link-commitment-{scheme}-{width}".ToLowerInvariant());
        await page.GetByLabel("Bloqué", new() { Exact = true }).CheckAsync();
        await SendAsync(page);
        if (percent == 100) await SeenAsync(page, $"link-faults-{scheme}-{width}".ToLowerInvariant());
    }

    [Fact]
    public async Task On_paper_there_are_words_and_no_buttons()
    {
        var page = await OpenAsync(await _teams.LinkAsync(Session));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Button)).ToBeHiddenAsync();
        await Expect(page.GetByText("Échéance", new() { Exact = false }).First).ToBeVisibleAsync();
        await ScreenshotAsync(page, "link-commitment-print");
    }

    private Task<IPage> OpenAsync(string path, Action<BrowserNewPageOptions>? change = null) =>
        _chromium.Open(new Uri(_teams.Http.BaseAddress!, path), options =>
        {
            options.JavaScriptEnabled = false;
            options.ViewportSize = new() { Width = 320, Height = 640 };
            change?.Invoke(options);
        });

    private static Task SendAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { NameString = "Envoyer" }).ClickAsync();

    private static async Task SeenAsync(IPage page, string name)
    {
        // Before the picture, which leaves styles of its own in the page.
        var faults = await PageAudit.FaultsAsync(page);
        await ScreenshotAsync(page, name);
        Assert.Empty(faults);
    }

    private static Task ScreenshotAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Repository.File("TestResults", "screens", $"{name}.png"), FullPage = true });
}
