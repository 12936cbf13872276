using System.Text.Json;
using GpoBot.Core.Effects;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Drivers.FakeGraph;
using GpoBot.Tests.FirstContact;

namespace GpoBot.Tests.Delivery;

/// <summary>An address that is none is found out, told to the lead once, and not written to for ever: whichever way mail leaves.</summary>
[Trait("Speed", "Slow")]
public sealed class WrongAddressTests
{
    private const string HeadOfSchool = "P10";

    [Fact]
    public async Task One_that_cannot_be_an_address()
    {
        await using var story = await FirstContactStory.StartAsync();
        var gpo = await story.Teams.GpoAsync("S01");
        await story.Teams.Store.CommitAsync(new GpoCommit
        {
            GpoId = "S01", Read = gpo, Puts = [gpo.FindContact(HeadOfSchool)! with { Email = "ce.college-adafictive" }],
        }, CancellationToken.None);

        await IsToldOnceAsync(story, "InvalidMessage");
    }

    [Fact]
    public async Task One_that_the_relay_does_not_know()
    {
        await using var relay = SmtpRelay.Start();
        relay.Instead = word => word == "RCPT" ? "550 5.1.1 User unknown" : null;
        await using var story = await FirstContactStory.StartAsync(Smtp(relay));

        await IsToldOnceAsync(story, "Smtp550");
        Assert.Empty(relay.Faults);
    }

    [Fact]
    public async Task One_that_Exchange_does_not_know()
    {
        await using var graph = await GraphServer.StartAsync(GraphStory.Mailbox);
        graph.Mailboxes[GraphStory.Mailbox].Unknown.Add(DemoPeople.HeadOfSchool);
        var settings = GraphStory.Settings(graph).ToDictionary(s => s.Key, s => (string?)s.Value);
        settings["Mail:Mode"] = "graph";
        await using var story = await FirstContactStory.StartAsync(settings);

        await IsToldOnceAsync(story, "ErrorInvalidRecipients");
    }

    private static Dictionary<string, string?> Smtp(SmtpRelay relay) => new()
    {
        ["Mail:Mode"] = "smtp", ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = relay.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail:Smtp:StartTls"] = "false",
    };

    private static async Task IsToldOnceAsync(FirstContactStory story, string code)
    {
        await story.PromiseAsync(HeadOfSchool);
        await story.Teams.MoveToAsync("2026-11-20T18:00:00+01:00");

        var lines = JsonDocument.Parse(await story.Teams.Http.GetStringAsync("/dev/outbox")).RootElement.EnumerateArray().ToList();
        var line = lines.Single(line => line.GetProperty("topic").GetString() == MessageTopics.CommitmentNew);
        Assert.Equal(("unreachable", 1, code),
            (line.GetProperty("state").GetString(), line.GetProperty("attempts").GetInt32(), line.GetProperty("error").GetString()));
        // What meets the same end before the news has left is told with it.
        Assert.InRange(story.Notices("Contact injoignable"), 1, lines.Count(one => one.GetProperty("state").GetString() == "unreachable"));
    }
}
