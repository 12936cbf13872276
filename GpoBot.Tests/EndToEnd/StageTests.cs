using GpoBot.Tests.Drivers;
using static Microsoft.Playwright.Assertions;

namespace GpoBot.Tests.EndToEnd;

[Trait("Speed", "Slow")]
public sealed class StageTests
{
    [Fact]
    public async Task The_bot_runs_on_its_own_and_a_referent_stands_before_it_in_Teams()
    {
        await using var bot = await BotProcess.Start();
        await using var playground = await PlaygroundProcess.Start("alix.testard@police.example.org", bot.Address);
        await using var chromium = await Chromium.Start();

        var alix = await TeamsPage.Open(chromium, playground);
        await alix.Say("aide");

        await Expect(alix.Page.GetByText("Alix Testard")).ToBeVisibleAsync();
        await Expect(alix.Page.GetByText("aide", new() { Exact = true }).Last).ToBeVisibleAsync();
        await alix.Screenshot("stage");
    }
}
