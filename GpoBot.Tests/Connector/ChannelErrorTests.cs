using System.Net;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Connector;

/// <summary>Refusals and breakdowns of the channel, as callers learn of them.</summary>
public sealed class ChannelErrorTests
{
    [Theory]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"…"}}""", "ConversationBlockedByUser")]
    [InlineData(403, """{"errorCode":209,"message":"{\r\n \"subCode\": \"MessageWritesBlocked\", \"details\": null }"}""", "MessageWritesBlocked")]
    [InlineData(400, """{"errorCode":201,"message":"not JSON"}""", "201")]
    [InlineData(401, """{"message":"Authorization has been denied for this request."}""", null)]
    [InlineData(413, "<html>PayloadTooLarge</html>", null)]
    [InlineData(500, """{"error":"ServiceError"}""", null)]
    [InlineData(502, "", null)]
    [InlineData(412, "[]", null)]
    public async Task A_refusal_tells_its_status_and_code(int status, string body, string? code)
    {
        var error = await SendAsync(status, body);
        Assert.Equal((status, code, null), ((int)error.Status, error.Code, error.RetryAfter));
        Assert.Equal(status is 412 or 502, error.Retryable);
        Assert.Equal(status is 403, error.Unreachable);
    }

    [Theory]
    [InlineData(403, "BotDisabledByAdmin", true)]
    [InlineData(403, "BotNotInConversationRoster", true)]
    [InlineData(403, "ConversationBlockedByUser", true)]
    [InlineData(403, "NotEnoughPermissions", true)]
    [InlineData(403, "MessageWritesBlocked", true)]
    [InlineData(404, "ConversationNotFound", true)]
    [InlineData(404, "ActivityNotFoundInConversation", true)]
    [InlineData(404, "MemberNotFoundInConversation", true)]
    [InlineData(403, "Forbidden", false)]
    [InlineData(403, "ConversationNotFound", false)]
    [InlineData(404, "NotFound", false)]
    [InlineData(404, "ConversationBlockedByUser", false)]
    [InlineData(400, "ConversationBlockedByUser", false)]
    public async Task Who_cannot_be_reached_any_more_is_told_by_the_code(int status, string code, bool gone) =>
        Assert.Equal(gone, (await SendAsync(status, $$$"""{"error":{"code":"{{{code}}}"}}""")).Unreachable);

    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", true)]
    [InlineData("""{"error":{"code":"Forbidden","message":"{\"subCode\":\"ConversationBlockedByUser\"}"}}""", true)]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"Another\"}"}""", false)]
    public async Task The_code_may_stand_inside_the_message(string body, bool gone) =>
        Assert.Equal(gone, (await SendAsync(403, body)).Unreachable);

    [Theory]
    [InlineData(403, "<html>Accès refusé par le mandataire</html>")]
    [InlineData(403, "")]
    [InlineData(404, "<html>Not Found</html>")]
    [InlineData(404, "{}")]
    public async Task What_a_proxy_refuses_on_the_way_says_nothing_of_anybody(int status, string body)
    {
        var error = await SendAsync(status, body);
        Assert.False(error.Unreachable || error.Retryable);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Fri, 20 Nov 2026 09:00:30 GMT", 30)]
    [InlineData("Fri, 20 Nov 2026 08:59:00 GMT", 0)]
    [InlineData("soon", null)]
    public async Task The_wait_a_channel_asks_for_is_told(string retryAfter, int? seconds)
    {
        var error = await SendAsync(429, """{"error":{"code":"Throttled"}}""",
            ("Retry-After", retryAfter), ("Date", "Fri, 20 Nov 2026 09:00:00 GMT"));
        Assert.Equal(seconds, (int?)error.RetryAfter?.TotalSeconds);
        Assert.True(error.Retryable);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var foreign = await LocalServer.StartAsync(_ => { });
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await SendAsync(307, "", ("Location", foreign.Url))).Status);
    }

    [Fact]
    public async Task A_line_that_breaks_may_be_tried_again()
    {
        await using var channel = await FakeChannel.StartAsync(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        var error = await FailAsync(channel, channel.Conversation);
        Assert.Equal((HttpStatusCode.BadGateway, "NetworkError", true), (error.Status, error.Code, error.Retryable));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_may_be_tried_again()
    {
        await using var channel = await FakeChannel.StartAsync(
            http => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted),
            options => options with { ChannelTimeout = TimeSpan.FromMilliseconds(300) });
        var error = await FailAsync(channel, channel.Conversation);
        Assert.Equal((HttpStatusCode.GatewayTimeout, "Timeout", true), (error.Status, error.Code, error.Retryable));
    }

    [Fact]
    public async Task Giving_up_oneself_is_no_error_of_the_channel()
    {
        await using var channel = await FakeChannel.StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => channel.Client.SendAsync(channel.Conversation, Activity.Message("x"), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_tenant_of_the_government_cloud_is_looked_for_there_once()
    {
        var elsewhere = FakeChannel.Answer(403, """{"error":{"code":"InvalidBotApiHost"}}""");
        await using var government = await FakeChannel.StartAsync();
        await using var channel = await FakeChannel.StartAsync(elsewhere, options => options with { GovernmentServiceUrl = government.ServiceUrl });
        Assert.Equal("1700000000000", await channel.Client.SendAsync(channel.Conversation, Activity.Message("x"), default));
        Assert.Single(channel.Calls);
        Assert.Equal(channel.Calls.Single().Target, government.Calls.Single().Target);

        await using var lost = await FakeChannel.StartAsync(elsewhere);
        await using var both = await FakeChannel.StartAsync(elsewhere, options => options with { GovernmentServiceUrl = lost.ServiceUrl });
        Assert.Equal("InvalidBotApiHost", (await FailAsync(both, both.Conversation)).Code);
        Assert.Single(lost.Calls);
    }

    [Fact]
    public async Task Where_the_government_cloud_is_none_of_its_addresses_the_refusal_stands()
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(403, """{"error":{"code":"InvalidBotApiHost"}}"""));
        var refusal = await FailAsync(channel, channel.Conversation);
        Assert.Equal(("InvalidBotApiHost", false, false), (refusal.Code, refusal.Unreachable, refusal.Retryable));
        Assert.Single(channel.Calls);
    }

    private static async Task<ConnectorException> SendAsync(int status, string body, params (string, string)[] headers)
    {
        await using var channel = await FakeChannel.StartAsync(FakeChannel.Answer(status, body, headers));
        var error = await FailAsync(channel, channel.Conversation);
        Assert.Single(channel.Calls);
        return error;
    }

    private static Task<ConnectorException> FailAsync(FakeChannel channel, ConversationReference conversation) =>
        Assert.ThrowsAsync<ConnectorException>(() => channel.Client.SendAsync(conversation, Activity.Message("x"), default));
}
