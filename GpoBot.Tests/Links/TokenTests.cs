using System.Net;
using GpoBot.Core.Ports;
using GpoBot.Tests.Calendar.Graph;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Links;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>Tokens that are forged, foreign, replayed elsewhere or looked for in the log; and what surrounds every page.</summary>
[Trait("Speed", "Slow")]
public sealed class TokenTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    [Fact]
    public async Task A_token_with_any_letter_changed_leads_nowhere_like_one_that_never_was()
    {
        await using var teams = await StartAsync(replace: NoLimit);
        var path = await teams.LinkAsync(Session);
        var unknown = await teams.OpensAsync("/r/x");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Has("Ce lien ne mène à rien", unknown.Text);

        List<string> forged =
        [
            path + "A", path[..^1], path + "=", path + "%20", path.ToLowerInvariant(), "/r/" + new string('A', 48), "/r/" + new string('a', 4000),
            "/r/%2F..%5C%23%3F",
        ];
        for (var at = "/r/".Length; at < path.Length; at++)
            forged.Add(path[..at] + Letters[(Letters.IndexOf(path[at]) + 1) % Letters.Length] + path[(at + 1)..]);
        foreach (var one in forged)
        {
            foreach (var page in new[] { await teams.OpensAsync(one), await teams.PostsAsync(one, ("reponse", "Done")) })
                Assert.Equal((HttpStatusCode.NotFound, unknown.Html), (page.Status, page.Html));
        }

        Assert.True((await teams.OpensAsync(path)).Asks);
    }

    [Fact]
    public async Task The_token_of_another_installation_leads_nowhere()
    {
        await using var here = await StartAsync();
        await using var there = await StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await here.OpensAsync(await there.LinkAsync(Session))).Status);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore.RateLimiting")]
    public async Task No_line_of_the_log_holds_a_token_or_what_was_written(string setting)
    {
        using var log = new LogLines();
        await using var teams = await StartAsync(settings: [(setting, "Trace")],
            replace: services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        var (path, old) = (await teams.LinkAsync(Session), await teams.LinkAsync(Tuesday, daysAgo: 8));

        await teams.SendsAsync(path, ("reponse", "InProgress"), ("precision", "Salle réservée"));
        await teams.OpensAsync(old);
        await teams.PostsAsync(old + "/new");
        await teams.SettleAsync();

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(path[3..], StringComparison.Ordinal) || line.Contains(old[3..], StringComparison.Ordinal)
            || line.Contains("Salle", StringComparison.Ordinal));
        Assert.DoesNotContain("/r/", await teams.Http.GetStringAsync("/dev/outbox"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_says_to_browsers_what_they_may_do_with_it()
    {
        await using var teams = await StartAsync();
        var path = await teams.LinkAsync(Session);
        SeenPage[] pages =
            [await teams.OpensAsync(path), await teams.PostsAsync(path), await teams.OpensAsync("/r/x"), await teams.PostsAsync("/r/x/new")];
        foreach (var page in pages)
        {
            Assert.Equal(
                "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                Header(page, "Content-Security-Policy"));
            Assert.Equal("no-referrer", Header(page, "Referrer-Policy"));
            Assert.Equal("nosniff", Header(page, "X-Content-Type-Options"));
            Assert.Equal("no-store", Header(page, "Cache-Control"));
            Assert.StartsWith("noindex", Header(page, "X-Robots-Tag"), StringComparison.Ordinal);
            Assert.StartsWith("camera=()", Header(page, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.Equal("text/html; charset=utf-8", page.Answer.Content.Headers.ContentType!.ToString());
            Assert.False(page.Answer.Headers.Contains("Set-Cookie"));
        }

        using var style = await teams.Http.GetAsync("/r/style.css");
        Assert.Equal("text/css; charset=utf-8", style.Content.Headers.ContentType!.ToString());
        Assert.DoesNotContain("url(", await style.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Origin", "https://elsewhere.example.com", false)]
    [InlineData("Origin", "nonsense", false)]
    [InlineData("Origin", "null", true)]
    [InlineData("Origin", "https://gpobot.example.org", true)]
    public async Task What_another_site_sends_is_refused(string header, string value, bool taken)
    {
        await using var teams = await StartAsync();
        var path = await teams.LinkAsync(Session);
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("reponse", "InProgress")]),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        var page = await SeenPage.OfAsync(await teams.Http.SendAsync(request));

        Assert.Equal(taken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(taken ? 2 : 1, (await teams.GpoAsync("S01")).FindCommitment("AC011")!.Version);
    }

    [Fact]
    public async Task When_the_process_dies_after_the_answer_was_stored_it_is_found_stored()
    {
        var dying = new DyingLinks();
        await using var teams = await StartAsync(replace: services => services.AddSingleton<IAnswerLinks>(provider =>
        {
            dying.Inner = ActivatorUtilities.CreateInstance<AnswerLinks>(provider);
            return dying;
        }));
        var path = await teams.LinkAsync(Session);
        dying.Dies = true;
        var lost = await teams.SendsAsync(path, ("reponse", "InProgress"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.Status);
        Has("Votre réponse est enregistrée en entier ou pas du tout", lost.Text);

        foreach (var page in new[] { await teams.OpensAsync(path), await teams.PostsAsync(path, ("reponse", "Done")) })
        {
            Has("Réponse enregistrée le 20/11/2026 à 15 h 12 par ce lien", page.Text);
            Has("Votre réponse : En cours", page.Text);
            HasNot("Depuis", page.Text);
        }

        Assert.Equal(2, (await teams.GpoAsync("S01")).FindCommitment("AC011")!.Version);
    }

    private static void NoLimit(IServiceCollection services) => services.AddSingleton(new LinkLimits(10_000, 10_000));

    private static string Header(SeenPage page, string name) => Assert.Single(page.Answer.Headers.GetValues(name));

    private sealed class DyingLinks : IAnswerLinks
    {
        public IAnswerLinks Inner { get; set; } = null!;
        public bool Dies { get; set; }

        public Task<string> IssueAsync(AnswerLink link, CancellationToken cancellation) => Inner.IssueAsync(link, cancellation);
        public Task<AnswerLink?> FindAsync(string token, CancellationToken cancellation) => Inner.FindAsync(token, cancellation);

        public Task MarkUsedAsync(string token, Instant now, CancellationToken cancellation) =>
            Dies ? throw new StorageException("Down") : Inner.MarkUsedAsync(token, now, cancellation);

        public Task<bool> ClaimRenewalAsync(AnswerLink link, Instant now, CancellationToken cancellation) =>
            Inner.ClaimRenewalAsync(link, now, cancellation);
    }
}
