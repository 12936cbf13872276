using System.Net;
using GpoBot.Connector;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;

namespace GpoBot.Tests.Connector;

/// <summary>The bot's token goes to the hosts it was told of, and to nobody else.</summary>
public sealed class OutboundTokenTests
{
    [Fact]
    public async Task One_token_is_asked_for_with_the_secret_and_serves_many_calls()
    {
        await using var channel = await FakeChannel.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(channel, channel.ServiceUrl)));
        Assert.Equal(
            $"/{BotHost.Tenant}/oauth2/v2.0/token grant_type=client_credentials&client_id={BotHost.AppId}&client_secret=test+secret%26"
            + "&scope=https%3A%2F%2Fapi.botframework.com%2F.default",
            channel.TokenForms.Single());
        Assert.All(channel.Calls, call => Assert.Equal("Bearer good-token", call.Authorization));
    }

    [Fact]
    public async Task A_token_about_to_end_is_not_used_again()
    {
        await using var channel = await FakeChannel.StartAsync(
            token: FakeChannel.Answer(200, """{"expires_in":120,"access_token":"short"}"""));
        await SendAsync(channel, channel.ServiceUrl);
        await SendAsync(channel, channel.ServiceUrl);
        Assert.Equal(2, channel.TokenForms.Count);
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client"}""")]
    [InlineData(200, "not JSON")]
    [InlineData(200, "{}")]
    public async Task Without_a_token_the_message_is_not_sent_and_may_be_tried_again(int status, string answer)
    {
        await using var channel = await FakeChannel.StartAsync(token: FakeChannel.Answer(status, answer));
        var error = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(channel, channel.ServiceUrl));
        Assert.Equal(("TokenUnavailable", true, false), (error.Code, error.Retryable, error.Unreachable));
        Assert.Empty(channel.Calls);
    }

    [Theory]
    [InlineData("smba.trafficmanager.net", "{local}")]
    [InlineData("*.0.0.1", "https://smba.trafficmanager.net/emea/")]
    [InlineData("127.0.0.1", "http://127.0.0.1.example.com/")]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net.example.com/")]
    [InlineData("smba.trafficmanager.net", "http://smba.trafficmanager.net/emea/")]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("smba.trafficmanager.net", "https://user@smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net", "https://smba.trafficmanager.net/?x=")]
    [InlineData("smba.trafficmanager.net", "ftp://smba.trafficmanager.net/")]
    [InlineData("*.botframework.com", "https://botframework.com/")]
    [InlineData("*.botframework.com", "https://evilbotframework.com/")]
    [InlineData("smba.trafficmanager.net", "/emea/")]
    [InlineData("smba.trafficmanager.net", "")]
    public async Task A_host_nobody_allowed_gets_neither_token_nor_call(string allowed, string serviceUrl)
    {
        await using var channel = await FakeChannel.StartAsync(change: options => options with { ServiceUrlHosts = [allowed] });
        var error = await Assert.ThrowsAsync<ConnectorException>(
            () => SendAsync(channel, serviceUrl.Replace("{local}", channel.ServiceUrl, StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.MisdirectedRequest, "ServiceUrlNotAllowed"), (error.Status, error.Code));
        Assert.False(error.Retryable || error.Unreachable);
        Assert.Empty(channel.Calls);
        Assert.Empty(channel.TokenForms);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_carries_neither_token_nor_words_to_another_host(int status)
    {
        await using var stranger = await FakeChannel.StartAsync();
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(status, "", ("Location", stranger.ServiceUrl + "v3/conversations")));
        await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(channel, channel.ServiceUrl));
        Assert.Single(channel.Calls);
        Assert.Empty(stranger.Calls);
    }

    [Fact]
    public async Task A_subdomain_of_an_allowed_domain_is_called()
    {
        await using var channel = await FakeChannel.StartAsync(change: options => options with { ServiceUrlHosts = ["*.0.0.1"] });
        await SendAsync(channel, channel.ServiceUrl);
        Assert.Single(channel.Calls);
    }

    [Fact]
    public async Task In_development_without_an_app_id_this_machine_is_called_without_a_token()
    {
        await using var channel = await FakeChannel.StartAsync(change: Development);
        await SendAsync(channel, channel.ServiceUrl);
        Assert.Null(channel.Calls.Single().Authorization);
        await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(channel, "https://smba.trafficmanager.net/emea/"));
    }

    private static BotOptions Development(BotOptions options) =>
        new() { Authority = options.Authority, AllowUnauthenticatedLoopback = true };

    private static Task<string?> SendAsync(FakeChannel channel, string serviceUrl) =>
        channel.Client.SendAsync(channel.Conversation with { ServiceUrl = serviceUrl }, Activity.Message("x"), default);
}
