using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Connector.Turns;

namespace GpoBot.Tests.Connector;

/// <summary>What the way in answers, whatever comes.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private BotHost host = null!;

    public async Task InitializeAsync() => host = await BotHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_post_is_a_way_in(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/api/messages");
        var answer = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("POST", answer.Content.Headers.Allow.Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":{\"a\":1}}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} and more")]
    [InlineData("type=message")]
    public async Task A_body_that_is_no_activity_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(body));

    [Fact]
    public async Task A_body_too_deep_is_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync($$"""{"type":"message","value":{{nested}}}"""));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_256_KiB_is_refused_with_its_length_told_or_not(bool tellsLength)
    {
        var body = BotHost.Message(new string('a', 256 * 1024)).ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body) };
        request.Headers.TransferEncodingChunked = !tellsLength;
        request.Headers.Authorization = new("Bearer", host.ChannelToken().Sign());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.Http.SendAsync(request)).StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task A_large_message_within_the_limit_arrives_whole()
    {
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(BotHost.Message(new string('é', 40_000)))).StatusCode);
        Assert.Equal(40_000, host.Bot.Turns.Single().Activity.Text!.Length);
    }

    [Fact]
    public async Task A_message_is_answered_with_an_empty_200_after_its_turn()
    {
        var answer = await host.PostAsync(BotHost.Message());
        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal("bonjour", host.Bot.Turns.Single().Activity.Text);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_the_status_and_the_bare_body_of_the_bot()
    {
        host.Bot.Behaviour = (turn, _) =>
        {
            turn.InvokeResponse = new(418, JsonElement.Parse("""{"réponse":[1,"é"]}"""));
            return Task.CompletedTask;
        };
        var answer = await host.PostAsync(Invoke());
        Assert.Equal(418, (int)answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"réponse":[1,"é"]}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_the_bot_does_not_answer_is_not_implemented() =>
        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(Invoke())).StatusCode);

    [Fact]
    public async Task A_failing_bot_is_told_to_who_waits_for_an_answer_and_to_nobody_else()
    {
        host.Bot.Behaviour = (_, _) => throw new InvalidOperationException("broken");
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(Invoke())).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(BotHost.Message())).StatusCode);
    }

    [Fact]
    public async Task A_turn_is_finished_although_the_caller_went_away()
    {
        TaskCompletionSource begun = new(), gone = new();
        var cancelled = new TaskCompletionSource<bool>();
        host.Bot.Behaviour = async (_, cancellation) =>
        {
            host.CallerGone.Register(gone.SetResult);
            begun.SetResult();
            await gone.Task;
            cancelled.SetResult(cancellation.IsCancellationRequested);
        };
        using var caller = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(BotHost.Message().ToJsonString()) };
        request.Headers.Authorization = new("Bearer", host.ChannelToken().Sign());
        var call = host.Http.SendAsync(request, caller.Token);
        await begun.Task;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.False(await cancelled.Task);
    }

    [Fact]
    public async Task A_turn_without_end_is_given_up_on_by_the_connector_itself()
    {
        await using var impatient = await BotHost.StartAsync(options => options with { TurnTimeout = TimeSpan.FromMilliseconds(50) });
        impatient.Bot.Behaviour = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, (await impatient.PostAsync(Invoke())).StatusCode);
    }

    private static JsonObject Invoke()
    {
        var invoke = BotHost.Message();
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        return invoke;
    }

    private async Task<HttpStatusCode> StatusAsync(string body) =>
        (await host.PostAsync(body, $"Bearer {host.ChannelToken().Sign()}")).StatusCode;
}
