using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using GpoBot.Core.Running;
using GpoBot.Tests.Delivery;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Web.Observability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GpoBot.Tests.Observability;

/// <summary>What a collector is told of the work, step by step; and that it never learns whose work it was.</summary>
public sealed class TracesTests
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_turn_can_be_followed_to_the_memory_the_calendar_and_the_mail_and_names_nobody()
    {
        await using var collector = await Collector.StartAsync();
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        var settings = GraphStory.Settings(graph).ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["Observability:OtlpEndpoint"] = collector.Url;
        settings["Observability:OtlpProtocol"] = "http";
        await using (var teams = await TeamsScenario.StartAsync(settings: settings))
        {
            var alix = await teams.PersonAsync(TeamsScenario.Lead);
            teams.Http.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
            await GraphStory.PlanAsync(alix);
            await alix.SaysAsync("ajoute une action pour P07 : réparer la zibelinade avant le 15 décembre");
            await alix.SaysAsync("PB01");
            await alix.SaysAsync("oui");
            await teams.SettleAsync();
            // Over a weekend, so that the reminders of a morning are looked through.
            await teams.MoveToAsync("2026-11-23T09:30:00+01:00");
        }

        var heard = collector.Heard("/v1/traces");
        foreach (var step in new[]
                 {
                     "turn message", "turn invoke", "gpobot.turn", "decide", "PlanMeetings", "store query", "store write", "channel POST", "due effect",
                     "due reminders", "commitment-new", "mail", "graph POST users/events", "service.version",
                 })
            Assert.Contains(step, heard, StringComparison.Ordinal);
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString(Trace)), heard, StringComparison.Ordinal);
        foreach (var personal in new[]
                 {
                     "zibelinade", "example.org", "Alix", "Testard", "alix", "gael", "halltemoin", GraphStory.Mailbox, "29:alix", "a:alix", "/v3/", "/users/", "AAMk",
                 })
            Assert.DoesNotContain(personal, heard, StringComparison.Ordinal);
        Assert.Contains("gpobot.delivery.due", collector.Heard("/v1/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_fault_the_kind_is_told_and_not_the_words()
    {
        using var span = new Activity("decide").Start();

        span.Fail(new InvalidOperationException("Gaël Halltemoin n'est pas joignable"));

        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
        Assert.Equal("System.InvalidOperationException", Assert.Single(span.TagObjects).Value);
        Assert.Empty(span.Events);
    }

    [Fact]
    public void Nothing_of_the_framework_is_listened_to_for_it_tells_whole_addresses() =>
        Assert.All(TracesExport.Sources, source => Assert.StartsWith("GpoBot.", source, StringComparison.Ordinal));

    [Theory]
    [InlineData("grpc", 1, 0)]
    [InlineData("HTTP", 0.25, 0)]
    [InlineData("udp", 1, 1)]
    [InlineData("grpc", 1.5, 1)]
    [InlineData("grpc", double.NaN, 1)]
    public void A_protocol_or_a_share_that_is_none_stops_the_start(string protocol, double share, int faults) =>
        Assert.Equal(faults, new ObservabilityOptions { OtlpProtocol = protocol, TraceShare = share }.Validate().Count());

    /// <summary>An OpenTelemetry collector that keeps what it is sent.</summary>
    private sealed class Collector(LocalServer server, ConcurrentQueue<(string Path, string Body)> bodies) : IAsyncDisposable
    {
        public string Url => server.Url;

        public static async Task<Collector> StartAsync()
        {
            var bodies = new ConcurrentQueue<(string, string)>();
            return new(await LocalServer.StartAsync(app => app.MapPost("/v1/{signal}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                bodies.Enqueue((request.Path, Encoding.Latin1.GetString(body.ToArray())));
            })), bodies);
        }

        public string Heard(string path) => string.Concat(bodies.Where(one => one.Path == path).Select(one => one.Body));

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
