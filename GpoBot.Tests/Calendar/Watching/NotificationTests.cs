using System.Net;
using System.Text;
using GpoBot.Core.Attendance;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GpoBot.Tests.Calendar.Watching;

/// <summary>Anybody can call where Graph tells of changes: only what is genuine has a consequence, and none of it shows.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private const string Path = "/api/graph/notifications";
    private WatchStory _story = null!;

    private HttpClient Http => _story.Teams.Http;

    public async Task InitializeAsync()
    {
        _story = await WatchStory.StartAsync(telling: Telling.OnDemand);
        await _story.Subscriptions.DeliverAsync();
        await _story.PassAsync(seconds: 60);
        // A reading that met another writer is made again within two seconds.
        while (await NextAsync() < InSeconds(10)) await _story.PassAsync(seconds: 4);
    }

    public async Task DisposeAsync() => await _story.DisposeAsync();

    [Theory]
    [InlineData(Path)]
    [InlineData("/api/graph/lifecycle")]
    public async Task The_token_goes_back_letter_by_letter_and_as_nothing_but_text(string path)
    {
        const string Token = "Validation: <script>alert('né')</script> \"&amp;\" %41+=\t~";

        using var answer = await Http.PostAsync($"{path}?validationToken={Uri.EscapeDataString(Token)}", null);

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(Token, await answer.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2049)]
    public async Task A_token_of_no_or_of_any_length_is_refused(int length)
    {
        using var answer = await Http.PostAsync($"{Path}?validationToken={new string('x', length)}", null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"value":{}}""", 400)]
    [InlineData("""{"value":[]}""", 202)]
    [InlineData("""{"value":[null,1,"x",[],{}]}""", 202)]
    [InlineData("""{"value":[{"clientState":7,"subscriptionId":{}}],"more":true}""", 202)]
    [InlineData("""{"value":[{"clientState":".","subscriptionId":"x"}]}""", 202)]
    [InlineData("""{"value":[{"clientState":"a/b\\c#?.0000000000000000000000000000000000000000000000000000000000000000"}]}""", 202)]
    public async Task What_cannot_be_understood_does_no_harm(string body, int status)
    {
        Assert.Equal(status, (int)await PostAsync(body));
        await AssertNothingIsReadAsync();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync($"{{\"value\":[\"{new string('x', 600_000)}\"]}}"));
    }

    [Theory]
    [InlineData("another secret")]
    [InlineData("half of the secret")]
    [InlineData("another group")]
    [InlineData("unknown group")]
    [InlineData("unknown subscription")]
    [InlineData("no subscription")]
    [InlineData("another tenant")]
    [InlineData("no tenant")]
    [InlineData("too long")]
    public async Task A_forged_one_gets_the_same_answer_and_has_no_consequence(string forgery)
    {
        var real = _story.Subscriptions.Live.Single();
        var secret = real.ClientState!;
        var hash = (await _story.GpoAsync()).Watch!.ClientStateHash!;
        var (state, subscription, tenant) = forgery switch
        {
            "another secret" => ("S01." + hash, real.Id, FakeSubscriptions.Tenant),
            "half of the secret" => (secret[..^32], real.Id, FakeSubscriptions.Tenant),
            "another group" => ("S02" + secret[3..], real.Id, FakeSubscriptions.Tenant),
            "unknown group" => ("S99" + secret[3..], real.Id, FakeSubscriptions.Tenant),
            "unknown subscription" => (secret, Guid.NewGuid().ToString(), FakeSubscriptions.Tenant),
            "no subscription" => (secret, null, FakeSubscriptions.Tenant),
            "another tenant" => (secret, real.Id, Guid.NewGuid().ToString()),
            "no tenant" => (secret, real.Id, null),
            _ => (secret + new string('0', 200), real.Id, FakeSubscriptions.Tenant),
        };

        using var body = System.Net.Http.Json.JsonContent.Create(new
        {
            value = new[] { new { clientState = state, subscriptionId = subscription, tenantId = tenant, lifecycleEvent = "subscriptionRemoved" } },
        });
        using var answer = await Http.PostAsync(Path, body);

        Assert.Equal((HttpStatusCode.Accepted, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        await AssertNothingIsReadAsync();
        Assert.Equal(real.Id, (await _story.GpoAsync()).Watch!.SubscriptionId);
        Assert.DoesNotContain(_story.Log.Lines, line => line.Contains(secret[4..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_invented_groups_cost_little_and_one_line_of_the_log()
    {
        var invented = Enumerable.Range(100, 900).Select(n => new { clientState = $"S{n}." + new string('a', 64), subscriptionId = "x" });
        using var body = System.Net.Http.Json.JsonContent.Create(new { value = invented });
        var before = _story.Log.Lines.Count;

        using var answer = await Http.PostAsync(Path, body);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.InRange(_story.Log.Lines.Count - before, 1, 2);
        await AssertNothingIsReadAsync();
    }

    [Fact]
    public async Task A_genuine_one_among_forged_ones_counts_and_a_replayed_one_only_looks_again()
    {
        var real = _story.Subscriptions.Live.Single();
        var notification = FakeSubscriptions.Notification(real, _story.Event);
        var forged = new { clientState = "S02." + new string('a', 64), subscriptionId = real.Id, tenantId = FakeSubscriptions.Tenant };
        _story.Mailbox.Answer(_story.Event, WatchStory.Landlord, "accepted", _story.Now);

        Assert.True(await _story.Subscriptions.PostAsync(real.NotificationUrl, new { value = new[] { forged, notification, forged } }));
        await _story.PassAsync(seconds: 4);
        Assert.Equal(Attending.Coming, (await _story.AnswerOfAsync(WatchStory.Landlord))?.Attending);

        var before = await _story.MeetingAsync();
        for (var time = 0; time < 5; time++) await _story.Subscriptions.PostAsync(real.NotificationUrl, new { value = new[] { notification } });
        await _story.PassAsync(seconds: 10);
        Assert.Equal(before.Attendance, (await _story.MeetingAsync()).Attendance);
    }

    [Fact]
    public async Task Logs_hold_neither_secrets_nor_addresses()
    {
        var secret = _story.Subscriptions.Live.Single().ClientState![4..];

        Assert.DoesNotContain(_story.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(
            _story.Log.Lines, line => line.Contains("calendar", StringComparison.Ordinal) && line.Contains('@', StringComparison.Ordinal));
        Assert.NotEqual(secret, (await _story.GpoAsync()).Watch!.ClientStateHash);
    }

    [Fact]
    public async Task Without_Graph_nobody_listens()
    {
        await using var teams = await TeamsScenario.StartAsync();

        using var answer = await teams.Http.PostAsync($"{Path}?validationToken=x", null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(Path, content);
        return answer.StatusCode;
    }

    private async Task AssertNothingIsReadAsync()
    {
        var calls = _story.Graph.Calls.Count;
        var next = await NextAsync();
        Assert.True(next is null || next > InSeconds(4), $"due {next}");
        await _story.PassAsync(seconds: 3);
        Assert.Equal(calls, _story.Graph.Calls.Count);
    }

    private Task<Instant?> NextAsync() => _story.Teams.Services.GetRequiredService<IDueAgenda>().NextAsync(default);

    private Instant InSeconds(int seconds) => Instant.FromDateTimeOffset(_story.Now) + Duration.FromSeconds(seconds);
}
