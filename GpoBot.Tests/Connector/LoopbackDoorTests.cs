using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace GpoBot.Tests.Connector;

/// <summary>Development without credentials: this machine only, in both directions.</summary>
public sealed class LoopbackDoorTests : IAsyncLifetime
{
    private const string Here = "http://127.0.0.1:56150/_connector";

    private BotHost host = null!;

    public async Task InitializeAsync() => host = await BotHost.StartAsync(
        options => options with { AppId = null, TenantId = null, ClientSecret = null, AllowUnauthenticatedLoopback = true });

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(Here, 200)]
    [InlineData("http://localhost:56150/_connector", 200)]
    [InlineData("http://[::1]:56150", 200)]
    [InlineData("https://smba.trafficmanager.net/emea/", 401)]
    [InlineData("http://localhost.example.com/", 401)]
    [InlineData("nowhere", 401)]
    [InlineData(null, 401)]
    public async Task Without_a_token_only_conversations_of_this_machine_are_heard(string? serviceUrl, int status) =>
        Assert.Equal(status, await PostAsync(serviceUrl));

    [Theory]
    [InlineData("Host", "bot.example.com")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task What_came_through_a_proxy_or_a_name_that_points_here_is_not_of_this_machine(string header, string value) =>
        Assert.Equal(401, await PostAsync(Here, (header, value)));

    [Fact]
    public async Task A_web_page_cannot_post_a_form_to_the_bot() => Assert.Equal(401, await PostAsync(Here, contentType: "text/plain"));

    [Fact]
    public async Task A_token_that_cannot_be_checked_is_no_better_than_a_wrong_one() =>
        Assert.Equal(401, await PostAsync(Here, ("Authorization", $"Bearer {host.ChannelToken().Sign()}")));

    [Fact]
    public async Task Other_channels_stay_outside_here_too()
    {
        var activity = BotHost.Message();
        (activity["serviceUrl"], activity["channelId"]) = (Here, "emulator");
        Assert.Equal(403, (int)(await host.PostAsync(activity.ToJsonString(), null)).StatusCode);
    }

    [Fact]
    public async Task With_an_app_id_the_door_is_shut_even_when_left_open_by_mistake()
    {
        await using var both = await BotHost.StartAsync(options => options with { AllowUnauthenticatedLoopback = true });
        var activity = BotHost.Message();
        activity["serviceUrl"] = Here;
        Assert.Equal(401, (int)(await both.PostAsync(activity.ToJsonString(), null)).StatusCode);
    }

    private async Task<int> PostAsync(string? serviceUrl, (string Name, string Value)? header = null, string contentType = "application/json")
    {
        var activity = BotHost.Message();
        activity["serviceUrl"] = serviceUrl is null ? null : JsonValue.Create(serviceUrl);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue(contentType)),
        };
        if (header is { } extra)
            request.Headers.TryAddWithoutValidation(extra.Name, extra.Value);
        return (int)(await host.Http.SendAsync(request)).StatusCode;
    }
}
