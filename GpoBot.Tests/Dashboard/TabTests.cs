using System.Net;
using System.Net.Http.Headers;
using GpoBot.Connector;
using GpoBot.Connector.Authentication;
using GpoBot.Connector.Hosting;
using GpoBot.Core.Ports;
using GpoBot.Tests.Connector;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;
using GpoBot.Tests.Stories;
using GpoBot.Web.Calendar.Graph;
using GpoBot.Web.Dashboard.Tab;
using GpoBot.Web.FirstContact;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using static GpoBot.Tests.Stories.MeetingTalk;
using static Microsoft.Playwright.Assertions;

namespace GpoBot.Tests.Dashboard;

/// <summary>
/// The dashboard as a tab of Teams, with an issuer of tokens of our own and, in the browser, a page that answers as Teams does. What a
/// tenant would show beside it, nobody has seen here.
/// </summary>
public sealed class TabTests : IAsyncLifetime
{
    private const string Somebody = "0f3c6a52-6f0e-4b44-9a53-2f6c7d5f9f01";
    private TokenIssuer _entra = null!;
    private LocalServer _connector = null!;
    private TeamsScenario _teams = null!;

    private static readonly Dictionary<string, Action<TokenDraft>> Refused = new()
    {
        ["no scope"] = token => token.Claims.Remove("scp"),
        ["another scope"] = token => token.Claims["scp"] = "User.Read",
        ["of a program"] = token => token.Claims["idtyp"] = "app",
        ["nobody"] = token => token.Claims.Remove("oid"),
        ["another tenant's issuer"] = token => token.Issuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        ["another tenant in a claim"] = token => token.Claims["tid"] = "d6d49420-f39b-4df7-a1dc-d59a935871db",
        ["for another program"] = token => token.Audience = "https://graph.microsoft.com",
        ["ended six minutes ago"] = token => (token.StartsIn, token.EndsIn) = (-60, -6),
        ["no signature"] = token => token.Algorithm = "none",
        ["HMAC under the key's id"] = token => token.SignWithGuessableSecret(),
        ["foreign key under the key's id"] = token => token.Key = new Microsoft.IdentityModel.Tokens.RsaSecurityKey(TokenIssuer.NewKey().Rsa) { KeyId = token.Key.KeyId },
    };

    public static TheoryData<string> RefusedTokens => [.. Refused.Keys];

    public async Task InitializeAsync()
    {
        _entra = await TokenIssuer.StartAsync("https://login.microsoftonline.com/{tenantid}/v2.0", BotHost.EntraFields());
        var options = new BotOptions { AppId = BotHost.AppId, TenantId = BotHost.Tenant, ClientSecret = "test-secret", EntraMetadataUrl = _entra.MetadataUrl };
        _connector = await LocalServer.StartAsync(_ => { }, services => services.AddBotConnector(options));
        var tokens = _connector.Services.GetRequiredService<UserTokens>();
        _teams = await TeamsScenario.StartAsync(replace: services => services.Replace(ServiceDescriptor.Singleton(tokens)));
    }

    public async Task DisposeAsync()
    {
        await _teams.DisposeAsync();
        await _connector.DisposeAsync();
        await _entra.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_has_spoken_to_the_bot_sees_their_figures_and_it_is_noted()
    {
        await BindAsync(ReportTalk.Directorate);

        var board = new SeenBoard(await AskAsync(Token().Sign()));

        Assert.Equal(HttpStatusCode.OK, board.Page.Status);
        Has("Tableau de bord – DIPN 9A", board.Text);
        Has("Vos chiffres, d'après votre compte Microsoft 365.", board.Text);
        HasNot("Lien personnel", board.Text);
        Assert.Equal("tab", Assert.Single(await _teams.AuditAsync(Download.FiguresJournal, "dashboard.read")).Through);
        Has("Tableau de bord – S02", new SeenBoard(await AskAsync(Token().Sign(), "?perimetre=S02")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(Token().Sign(), "?perimetre=S09")).Status);
    }

    [Fact]
    public async Task Who_never_spoke_to_the_bot_or_may_count_nothing_sees_none()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(Token().Sign())).Status);
        await BindAsync(ReportTalk.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(Token().Sign())).Status);
    }

    [Theory, MemberData(nameof(RefusedTokens))]
    public async Task No_other_token_opens_it(string which)
    {
        await BindAsync(ReportTalk.Directorate);
        var token = Token();
        Refused[which](token);

        var answer = await AskAsync(token.Sign());

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.Status, answer.Html));
        Assert.Empty(await _teams.AuditAsync(Download.FiguresJournal, "dashboard.read"));
    }

    [Fact]
    public async Task Without_a_token_there_is_the_frame_which_Teams_alone_may_show_and_no_figure()
    {
        using var frame = await _teams.Http.GetAsync("/tab");
        var policy = string.Join(' ', frame.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Has("écrivez « tableau de bord »", Spaces.Plain(await frame.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(null)).Status);
        foreach (var script in new[] { "/tab/tab.js", "/tab/teams.js" })
        {
            using var answer = await _teams.Http.GetAsync(script);
            Assert.Equal("text/javascript; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        }
    }

    [Fact]
    public async Task In_another_cloud_the_pages_of_its_own_Teams_may_show_it_and_no_others()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Teams:TabHosts:0"] = "https://teams.cloud.example", ["Teams:TabHosts:1"] = "https://*.teams.cloud.example",
        });
        using var frame = await teams.Http.GetAsync("/tab");
        var policy = string.Join(' ', frame.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith("frame-ancestors https://teams.cloud.example https://*.teams.cloud.example", policy, StringComparison.Ordinal);
        Assert.Contains("content=\"https://teams.cloud.example https://*.teams.cloud.example\"", await frame.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_another_cloud_names_none_it_stands_nowhere()
    {
        Assert.Equal(PublicCloud.TeamsHosts, new TeamsOptions().HostsOfTab(new BotOptions()));
        Assert.Empty(new TeamsOptions().HostsOfTab(new BotOptions { Authority = "https://login.cloud.example" }));
        Assert.EndsWith("frame-ancestors 'none'", TabFrame.For([]).Policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://teams.example.org", true)]
    [InlineData("https://*.teams.example.org:8443", true)]
    [InlineData("http://teams.example.org", false)]
    [InlineData("https://*", false)]
    [InlineData("https://teams.example.org/page", false)]
    [InlineData("https://teams.example.org; script-src *", false)]
    [InlineData("https://teams.example.org\n", false)]
    public void Only_an_origin_is_taken_for_one(string host, bool isOne) =>
        Assert.Equal(isOne, new TeamsOptions { TabHosts = [host] }.Validate(new BotOptions(), new GraphOptions()).Count == 0);

    [Fact, Trait("Speed", "Slow")]
    public async Task Within_a_page_that_answers_as_Teams_does_it_shows_and_filters_the_figures()
    {
        await BindAsync(ReportTalk.Directorate);
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(new Uri("about:blank"));
        await page.RouteAsync("https://teams.microsoft.com/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8", Body = Host.Replace("{token}", Token().Sign(), StringComparison.Ordinal),
        }));
        // As a proxy with a certificate would pass it on: a browser does not let a page of the net look into this machine.
        await page.RouteAsync("https://gpobot.example.org/**", async route =>
        {
            var inner = new Uri(_teams.Http.BaseAddress!, new Uri(route.Request.Url).PathAndQuery);
            await route.FulfillAsync(new() { Response = await route.FetchAsync(new() { Url = inner.AbsoluteUri }) });
        });
        await page.GotoAsync("https://teams.microsoft.com/");
        var tab = page.FrameLocator("iframe");

        await Expect(tab.GetByRole(AriaRole.Heading, new() { NameString = "Tableau de bord – DIPN 9A" })).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Repository.File("TestResults", "screens", "dashboard-tab.png") });
        await tab.GetByRole(AriaRole.Link, new() { NameString = "Trimestre en cours" }).ClickAsync();
        await Expect(tab.GetByText("1er octobre – 20 novembre 2026")).ToBeVisibleAsync();
        await tab.GetByLabel("Périmètre", new() { Exact = true }).SelectOptionAsync("S02");
        await tab.GetByRole(AriaRole.Button, new() { NameString = "Afficher" }).ClickAsync();
        await Expect(tab.GetByRole(AriaRole.Heading, new() { NameString = "Tableau de bord – S02" })).ToBeVisibleAsync();
    }

    // Answers what a tab asks of Teams: to begin, and for a token.
    private const string Host =
        """
        <!DOCTYPE html><title>Teams</title><style>iframe { width: 100%; height: 95vh; border: 0 }</style><iframe src="https://gpobot.example.org/tab"></iframe>
        <script>
          addEventListener('message', event => {
            const asked = event.data;
            const answer = args => event.source.postMessage({ id: asked.id, uuid: asked.uuid, uuidAsString: asked.uuidAsString, args }, event.origin);
            if (asked.func === 'initialize') answer(['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} })]);
            if (asked.func === 'authentication.getAuthToken') answer([true, '{token}']);
          });
        </script>
        """;

    private TokenDraft Token() => new()
    {
        Key = _entra.Key, Issuer = $"https://login.microsoftonline.com/{BotHost.Tenant}/v2.0",
        Claims = { ["tid"] = BotHost.Tenant, ["ver"] = "2.0", ["oid"] = Somebody, ["scp"] = "access_as_user", ["azp"] = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346" },
    };

    private async Task BindAsync(string email) => Assert.True(await _teams.People.BindAsync(BotHost.Tenant, Somebody, email, default));

    private async Task<SeenPage> AskAsync(string? token, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tab/tableau" + query);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SeenPage.OfAsync(await _teams.Http.SendAsync(request));
    }
}
