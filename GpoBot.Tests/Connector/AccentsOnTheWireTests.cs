using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Connector;

/// <summary>Messages are limited in bytes and French is full of accents: escaped, each would take six of them.</summary>
public sealed class AccentsOnTheWireTests
{
    [Fact]
    public async Task Cards_and_texts_leave_with_their_accents_as_they_are()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        await alix.SaysAsync("aide");
        await alix.SaysAsync("blabla");

        Assert.All(alix.Sees, sent => Assert.DoesNotContain("\\u00", sent.Activity.GetRawText(), StringComparison.Ordinal));
        Assert.Contains(alix.Sees, sent => sent.Activity.GetRawText().Contains("réunion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_do_the_answers_to_buttons()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);

        var list = await alix.PressesAsync(alix.LastCard, "Réunions");
        var planned = await alix.PressesAsync((await alix.SaysAsync("planifie le GPO S01 le 1er décembre à 14h")).Card, "Créer et inviter");

        foreach (var seen in new[] { list, planned })
        {
            Assert.Contains("réunion", seen.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\\u00", seen.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("\\u00", seen.Activities[^1].Activity.GetRawText(), StringComparison.Ordinal);
        }
    }
}
