using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Stories;

/// <summary>A message that sounds like an emergency gets the number to call, before and above everything else.</summary>
public sealed class AlarmTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [Theory]
    [InlineData("il y a le feu dans les caves")]
    [InlineData("ça tire devant le hall")]
    [InlineData("vite une patrouille")]
    public async Task The_number_to_call_is_the_answer(string text)
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        Assert.StartsWith("En cas d'urgence, composez le **17** ou le **112**.", (await gael.SaysAsync(text)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_named_in_it_is_warned_of_after_the_number()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var said = (await gael.SaysAsync("au secours, Kévin Inventé a un couteau")).Text;

        Assert.StartsWith("En cas d'urgence, composez le **17** ou le **112**.", said, StringComparison.Ordinal);
        Assert.Contains("semble désigner une personne", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Inventé", said, StringComparison.Ordinal);
    }
}
