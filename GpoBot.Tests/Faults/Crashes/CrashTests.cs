using GpoBot.Tests.Drivers;
using GpoBot.Tests.Hostile;
using GpoBot.Web.Storage.Sqlite;
using GpoBot.Web.Storage.Tables;
using Xunit.Abstractions;

namespace GpoBot.Tests.Faults.Crashes;

/// <summary>
/// The process dies at any moment of turns that change something: what was acknowledged is there, whole, with its line in the journal,
/// and nothing is there by half. GPOBOT_SEED sets the seed; <c>./test --long</c> lives through a thousand turns on each store.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CrashTests(ITestOutputHelper output)
{
    private static int Turns => Chance.Long ? 1_000 : 40;

    [Fact]
    public async Task On_a_file_nothing_acknowledged_is_lost_and_nothing_is_half_there()
    {
        await using var story = await ProcessScenario.StartAsync();
        using var file = new SqliteStore(story.Bot.InFolder("gpobot.db"));
        await LiveAsync(new CrashStory(story, file));
    }

    [Fact]
    public async Task On_tables_nothing_acknowledged_is_lost_and_nothing_is_half_there()
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        await using (var story = await ProcessScenario.StartAsync(new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString }))
            await LiveAsync(new CrashStory(story, new TableStorageStore(new TableServiceClient(azurite.ConnectionString))));
        await azurite.DisposeAsync();
    }

    private async Task LiveAsync(CrashStory story)
    {
        output.WriteLine($"Seed {Chance.FirstSeed} (GPOBOT_SEED sets it)");
        var chance = new Chance(Chance.FirstSeed);
        await story.BeginAsync();
        while (story.Turns < Turns) await story.BurstAndKillAsync(chance);
        output.WriteLine($"{story.Turns} turns, {story.Kills} kills; {story.Acknowledged} acknowledged, {story.Unanswered} not answered, of which {story.StoredUnanswered} were stored; {story.Chained} lines of the audit");
        Assert.NotEqual(0, story.Acknowledged);
        Assert.True(story.Chained >= story.Turns, $"{story.Turns} turns, and a chain of {story.Chained} lines");
    }
}
