using System.Text.Json;
using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Observability;

/// <summary>The log as a collector of lines reads it: one JSON object a line, with the trace, and without private addresses.</summary>
[Trait("Speed", "Slow")]
public sealed class JsonLogTests
{
    private const string Secret = "zibelinade-0123456789abcdef0123456789";

    [Fact]
    public async Task Lines_are_objects_that_name_the_trace_of_the_turn_and_no_address_of_a_request()
    {
        await using var collector = await LocalServer.StartAsync(_ => { });
        await using var scenario = await ProcessScenario.StartAsync(new Dictionary<string, string>
        {
            ["Logging__Console__FormatterName"] = "json", ["Logging__Console__FormatterOptions__IncludeScopes"] = "true",
            ["Logging__LogLevel__Default"] = "Trace", ["Observability__OtlpEndpoint"] = collector.Url, ["Observability__OtlpProtocol"] = "http",
        });
        var alix = await scenario.PersonAsync(TeamsScenario.Lead);
        scenario.Http.DefaultRequestHeaders.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        await alix.SaysAsync("aide", activityId: "twice");
        await alix.PostAsync(new JsonObject
        {
            ["type"] = "message", ["id"] = "twice", ["text"] = "aide", ["channelId"] = "msteams", ["serviceUrl"] = scenario.Connector.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = alix.UserId }, ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = alix.ConversationId, ["conversationType"] = "personal", ["tenantId"] = "tenant" },
        });
        foreach (var address in new[] { $"/calendar/{Secret}.ics", $"/r/{Secret}", $"/{Secret}" })
            using (await scenario.Http.GetAsync(address)) { }
        await scenario.Bot.Kill();

        var lines = scenario.Bot.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var read = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var repeated = Assert.Single(read, line => line.GetProperty("EventId").GetInt32() == 1 && Category(line) == "GpoBot.Dialogs.Turns.GpoBotHandler");
        Assert.Contains("4bf92f3577b34da6a3ce929d0e0e4736", repeated.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("zibelinade", scenario.Bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(TeamsScenario.Lead, scenario.Bot.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Category(JsonElement line) => line.GetProperty("Category").GetString();
}
