using System.Net;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Hosting;
using GpoBot.Web.Links;
using Microsoft.Extensions.DependencyInjection;
using static GpoBot.Tests.Links.LinkTalk;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Links;

/// <summary>How often one address may knock.</summary>
[Trait("Speed", "Slow")]
public sealed class LinkRateTests
{
    [Fact]
    public async Task Whoever_opens_too_many_pages_is_told_to_wait_in_French_and_the_rest_of_GpoBot_goes_on()
    {
        await using var teams = await StartAsync(replace: services => services.AddSingleton(new LinkLimits(3, 2)));
        var path = await teams.LinkAsync(Session);
        for (var look = 0; look < 3; look++) Assert.Equal(HttpStatusCode.OK, (await teams.OpensAsync(path)).Status);

        foreach (var page in new[] { await teams.OpensAsync(path), await teams.PostsAsync(path, ("reponse", "Done")), await teams.OpensAsync("/r/x") })
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
            Has("Trop de demandes", page.Text);
            Assert.InRange(page.Answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Equal("no-store", $"{page.Answer.Headers.CacheControl}");
        }

        Assert.Equal(1, (await teams.GpoAsync("S01")).FindCommitment("AC011")!.Version);
        Assert.Equal(HttpStatusCode.OK, (await teams.Http.GetAsync("/r/style.css")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await teams.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task New_links_are_asked_for_more_seldom()
    {
        await using var teams = await StartAsync(replace: services => services.AddSingleton(new LinkLimits(100, 2)));
        var path = await teams.LinkAsync(Session);
        foreach (var expected in new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests })
            Assert.Equal(expected, (await teams.PostsAsync(path + "/new")).Status);
        Assert.True((await teams.OpensAsync(path)).Asks);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.0.0.1", false)]
    public async Task What_a_proxy_says_of_the_visitor_counts_only_if_it_is_trusted(string? trusted, bool apart)
    {
        var settings = trusted is null ? [] : new[] { ("Site:TrustedProxies:0", trusted) };
        await using var teams = await StartAsync(replace: services => services.AddSingleton(new LinkLimits(1, 1)), settings: settings);

        Assert.Equal(HttpStatusCode.NotFound, await FromAsync(teams, "192.0.2.1"));
        Assert.Equal(apart ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests, await FromAsync(teams, "192.0.2.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync(teams, "192.0.2.2"));
        // What a visitor put there themselves stands before what the proxy added.
        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync(teams, "192.0.2.77, 192.0.2.2"));
        Assert.Equal(apart ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests, await FromAsync(teams, "2001:db8:1:2::3"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync(teams, "2001:db8:1:2:ffff::4"));
    }

    [Fact]
    public async Task A_proxy_does_not_open_the_loopback_door_of_Development()
    {
        await using var teams = await StartAsync(settings: ("Site:TrustedProxies:0", "127.0.0.1"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}", null, "application/json") };
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        Assert.Equal(HttpStatusCode.Unauthorized, (await teams.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("10.0.0.0/24", true)]
    [InlineData("10.0.0.7", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("proxy.example.org", false)]
    [InlineData("10.0.0.7/33", false)]
    [InlineData("", false)]
    public void A_proxy_that_is_no_address_stops_the_start(string proxy, bool right) =>
        Assert.Equal(right ? [] : ["Site:TrustedProxies:0 n'est ni une adresse IP ni un réseau comme 10.0.0.0/24."], new SiteOptions { TrustedProxies = [proxy] }.Validate());

    private static async Task<HttpStatusCode> FromAsync(TeamsScenario teams, string visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/r/x");
        request.Headers.Add("X-Forwarded-For", visitor);
        return (await teams.Http.SendAsync(request)).StatusCode;
    }
}
