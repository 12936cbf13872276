using System.Net;

namespace GpoBot.Tests.Drivers;

/// <summary>The limiter is as strict as what Teams publishes, or the proofs that lean on it are worth nothing.</summary>
public sealed class ConnectorLimiterTests
{
    private readonly HandClock _clock = new();

    [Theory]
    [InlineData("send", 7, 1)]
    [InlineData("send", 8, 2)]
    [InlineData("send", 60, 30)]
    [InlineData("send", 1800, 3600)]
    [InlineData("create", 7, 1)]
    [InlineData("member", 14, 1)]
    [InlineData("member", 16, 2)]
    [InlineData("member", 120, 30)]
    [InlineData("member", 3600, 3600)]
    public void No_span_holds_more_of_one_conversation_than_published(string operation, int most, int seconds)
    {
        var limiter = new ConnectorLimiter(_clock);
        // A greedy bot, that tries a hundred times a second and never listens.
        for (var tick = 0; tick < 100 * Math.Max(2 * seconds, 10) && tick < 400_000; tick++)
        {
            limiter.Take(operation, "a");
            _clock.Pass(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(BusiestSpan(limiter, TimeSpan.FromSeconds(seconds)), 1, most);
    }

    [Fact]
    public void One_conversation_takes_seven_at_once_and_the_eighth_a_second_later()
    {
        var limiter = new ConnectorLimiter(_clock);
        for (var call = 0; call < 7; call++) Assert.Null(limiter.Take("send", "a"));
        Assert.Equal(TimeSpan.FromSeconds(1), limiter.Take("send", "a"));
        Assert.Null(limiter.Take("send", "b"));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(limiter.Take("update", "a"));
        Assert.Equal(TimeSpan.FromSeconds(1), limiter.Take("send", "a"));
        Assert.Equal(2, limiter.Throttled);
    }

    [Fact]
    public void All_conversations_together_get_fifty_in_any_second()
    {
        var limiter = new ConnectorLimiter(_clock);
        for (var call = 0; call < 50; call++)
        {
            Assert.Null(limiter.Take(call % 2 == 0 ? "send" : "member", $"c{call}"));
            _clock.Pass(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal(TimeSpan.FromMilliseconds(500), limiter.Take("send", "late"));
        _clock.Pass(TimeSpan.FromMilliseconds(500));
        Assert.Null(limiter.Take("send", "late"));
        Assert.Equal(TimeSpan.FromMilliseconds(10), limiter.Take("send", "later"));
        Assert.Equal(LimitedBy.Tenant, limiter.Arrivals[^1].RefusedBy);
    }

    [Fact]
    public async Task A_refusal_looks_as_Teams_words_it()
    {
        var limiter = new ConnectorLimiter(_clock);
        await using var connector = await MockConnector.StartAsync();
        connector.Instead = limiter.InsteadAsync;
        using var http = new HttpClient { BaseAddress = new Uri(connector.ServiceUrl) };
        for (var call = 0; call < 7; call++) (await Send()).EnsureSuccessStatusCode();

        using var refused = await Send();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("\"Throttled\"", await refused.Content.ReadAsStringAsync());
        Assert.Equal(7, connector.Sent.Count);

        Task<HttpResponseMessage> Send() => http.PostAsync("/v3/conversations/a/activities", new StringContent("{}"));
    }

    private static int BusiestSpan(ConnectorLimiter limiter, TimeSpan span)
    {
        TimeSpan[] taken = [.. limiter.Arrivals.Where(arrival => arrival.RefusedBy is null).Select(arrival => arrival.At)];
        var (busiest, first) = (0, 0);
        for (var last = 0; last < taken.Length; last++)
        {
            while (taken[last] - taken[first] >= span) first++;
            busiest = Math.Max(busiest, last - first + 1);
        }

        return busiest;
    }

    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan span) => _ticks += span.Ticks;
    }
}
