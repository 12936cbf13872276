using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

public sealed class FirstTalkTests
{
    [Fact]
    public async Task The_lead_asks_for_help_and_sees_what_can_be_done()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        Assert.Contains("Bienvenue", alix.LastCard.Text, StringComparison.Ordinal);

        var help = await alix.SaysAsync("aide");
        Assert.Contains("planifier", help.Text, StringComparison.Ordinal);
        Assert.Contains("17", help.Text, StringComparison.Ordinal);
    }
}
