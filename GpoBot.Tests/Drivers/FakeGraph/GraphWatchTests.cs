using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Drivers.FakeGraph;

/// <summary>Subscriptions, changes and batches as strictly as the service takes them, and stricter.</summary>
public sealed class GraphWatchTests
{
    private const string Delta = $"users/{GraphClient.Mailbox}/calendarView/delta";
    private const string Days = "?startDateTime=2026-11-19T00:00:00Z&endDateTime=2026-12-31T00:00:00Z";
    private static readonly FixedClock Clock = FixedClock.OnDemoDay;

    [Theory]
    [InlineData("", 201)]
    [InlineData("\"changeType\":\"updated,renamed\"", 400)]
    [InlineData("\"resource\":\"/users/nobody@example.org/events\"", 404)]
    [InlineData("\"expirationDateTime\":\"2026-11-23T06:31:00Z\"", 400)]
    [InlineData("\"expirationDateTime\":\"2026-11-20T07:59:00Z\"", 400)]
    [InlineData("\"expirationDateTime\":\"tomorrow\"", 400)]
    [InlineData("\"latestSupportedTlsVersion\":\"v1_0\"", 400)]
    [InlineData("\"clientstate\":\"x\"", 400)]
    [InlineData("\"applicationId\":\"x\"", 400)]
    [InlineData("\"notificationUrl\":\"URL/html\"", 400)]
    [InlineData("\"lifecycleNotificationUrl\":\"URL/silent\"", 400)]
    [InlineData("\"clientState\":\"LONG\"", 400)]
    public async Task A_subscription_is_typed_reachable_and_not_too_long(string change, int status)
    {
        await using var graph = await GraphClient.StartAsync();
        await using var bot = await LocalServer.StartAsync(Routes);
        graph.Graph.Subscriptions.Clock = Clock;
        var usual = new Dictionary<string, string>
        {
            ["changeType"] = "created,updated,deleted", ["resource"] = $"/users/{GraphClient.Mailbox}/events", ["clientState"] = "s",
            ["notificationUrl"] = bot.Url + "/good", ["lifecycleNotificationUrl"] = bot.Url + "/good",
            ["expirationDateTime"] = "2026-11-23T06:30:00Z", ["latestSupportedTlsVersion"] = "v1_2",
        };
        var changed = change.Replace("URL", bot.Url, StringComparison.Ordinal).Replace("LONG", new string('s', 129), StringComparison.Ordinal);
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>($"{{{changed}}}")!) usual[name] = value;

        Assert.Equal(status, (await graph.SendAsync("POST", "subscriptions", JsonSerializer.Serialize(usual))).Status);
    }

    [Fact]
    public async Task Changes_come_by_pages_and_what_left_the_span_is_removed()
    {
        await using var graph = await GraphClient.StartAsync();
        graph.Graph.Behaviour.LargestPage = 2;
        var events = new List<FakeEvent>();
        for (var i = 0; i < 5; i++) events.Add(await graph.MakeAsync("", "a@example.org"));

        var (all, link) = await FollowAsync(graph, Delta + Days);
        Assert.Equal(events.Select(e => e.Id).Order(), all.Select(i => i.GetProperty("id").GetString()).Order());
        Assert.Empty((await FollowAsync(graph, link)).Items);

        graph.Calendar.DeleteByHand(events[0]);
        graph.Calendar.MoveByHand(events[1], new DateTime(2027, 6, 1, 8, 0, 0), new DateTime(2027, 6, 1, 9, 0, 0));
        graph.Calendar.Answer(events[2], "a@example.org", "accepted", Clock.GetUtcNow());
        var changed = (await FollowAsync(graph, link)).Items.ToDictionary(i => i.GetProperty("id").GetString()!);
        Assert.Equal(events.Take(3).Select(e => e.Id).Order(), changed.Keys.Order());
        Assert.True(changed[events[0].Id].TryGetProperty("@removed", out _) && changed[events[1].Id].TryGetProperty("@removed", out _));
        // The view does not know of answers.
        Assert.DoesNotContain("accepted", changed[events[2].Id].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData(Days + "&$select=id", 400)]
    [InlineData(Days + "&$top=5", 400)]
    public async Task Changes_are_asked_for_by_their_span_and_nothing_else(string query, int status)
    {
        await using var graph = await GraphClient.StartAsync();

        Assert.Equal(status, (await graph.SendAsync("GET", Delta + query)).Status);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(7, 3)]
    public async Task Of_one_mailbox_four_requests_of_a_batch_are_served_at_a_time(int count, int throttled)
    {
        await using var graph = await GraphClient.StartAsync();
        var requests = Enumerable.Range(0, count).Select(i => new { id = $"{i}", method = "GET", url = $"/{GraphClient.Events}/AAk{i}" });

        var answer = await graph.SendAsync("POST", "$batch", JsonSerializer.Serialize(new { requests }));

        var inner = answer.Json.GetProperty("responses").EnumerateArray().ToList();
        Assert.Equal((count, throttled), (inner.Count, inner.Count(r => r.GetProperty("status").GetInt32() == 429)));
        Assert.Equal(count - throttled, inner.Count(r => r.GetProperty("status").GetInt32() == 404));
    }

    [Fact]
    public async Task A_batch_holds_twenty_requests_at_most()
    {
        await using var graph = await GraphClient.StartAsync();
        var requests = Enumerable.Range(0, 21).Select(i => new { id = $"{i}", method = "GET", url = "/me" });

        Assert.Equal(400, (await graph.SendAsync("POST", "$batch", JsonSerializer.Serialize(new { requests }))).Status);
    }

    private static async Task<(IReadOnlyList<JsonElement> Items, string Link)> FollowAsync(GraphClient graph, string from)
    {
        List<JsonElement> items = [];
        while (true)
        {
            var (_, _, page) = await graph.SendAsync("GET", from, null, GraphClient.Immutable);
            items.AddRange(page.GetProperty("value").EnumerateArray());
            if (page.TryGetProperty("@odata.deltaLink", out var link)) return (items, link.GetString()!);
            from = page.GetProperty("@odata.nextLink").GetString()!;
        }
    }

    private static void Routes(WebApplication app)
    {
        app.MapPost("/good", (string validationToken) => validationToken);
        app.MapPost("/silent", () => "OK");
        app.MapPost("/html", (string validationToken) =>
            Results.Text(validationToken, "text/html"));
    }
}
