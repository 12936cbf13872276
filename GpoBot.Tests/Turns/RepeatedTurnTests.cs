using System.Net;
using System.Text.Json.Nodes;
using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Turns;

/// <summary>The channel delivers again what it thinks was lost.</summary>
public sealed class RepeatedTurnTests
{
    [Fact]
    public async Task A_message_delivered_twice_is_answered_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var first = await alix.SaysAsync("aide", "m1");
        var second = await alix.SaysAsync("aide", "m1");

        Assert.NotEmpty(first.Activities);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Empty(second.Activities);
    }

    [Fact]
    public async Task A_message_delivered_twice_at_the_same_time_is_answered_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var before = alix.Sees.Count;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => alix.SaysAsync("retards", "m1")));

        Assert.Single(alix.Sees.Skip(before));
    }

    [Fact]
    public async Task A_button_press_delivered_twice_is_answered_the_same_and_stored_once()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        var press = gael.Press((await gael.SaysAsync("AC003")).Card, "Envoyer", ("status", "InProgress"));
        var before = (await teams.GpoAsync("S01")).FindCommitment("AC003")!.Version;

        var first = await gael.PostAsync(press);
        var second = await gael.PostAsync(press);

        Assert.Equal("Enregistré : En cours", Spaces.Plain(JsonNode.Parse(first.Body)!["value"]!["body"]![0]!["text"]!.GetValue<string>()));
        Assert.Equal(first, second);
        var commitment = (await teams.GpoAsync("S01")).FindCommitment("AC003")!;
        Assert.Equal((CommitmentStatus.InProgress, before + 1), (commitment.Status, commitment.Version));
    }

    [Fact]
    public async Task The_same_words_said_twice_are_two_turns()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        Assert.NotEmpty((await alix.SaysAsync("aide")).Activities);
        Assert.NotEmpty((await alix.SaysAsync("aide")).Activities);
    }

    [Fact]
    public async Task Messages_without_an_id_are_each_answered()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        var before = alix.Sees.Count;
        for (var time = 0; time < 2; time++)
        {
            var message = alix.Activity("message");
            message.Remove("id");
            message["text"] = "retards";
            await alix.PostAsync(message);
        }

        Assert.Equal(2, alix.Sees.Count - before);
    }
}
