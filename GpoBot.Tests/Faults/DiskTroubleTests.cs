using System.Diagnostics;
using System.Globalization;
using System.Net;
using GpoBot.Core.Effects;
using GpoBot.Tests.Drivers;
using Microsoft.Data.Sqlite;

namespace GpoBot.Tests.Faults;

/// <summary>The real program on a disk, or on tables, that stop taking anything; then they do again, and nobody restarts it.</summary>
[Trait("Speed", "Slow")]
public sealed class DiskTroubleTests
{
    // Fifteen seconds are promised; a machine that does much else as well is given more.
    private const double LongestHere = 40;

    [Fact]
    public async Task A_disk_that_takes_no_more_is_told_of_and_the_same_words_work_once_there_is_room()
    {
        await using var story = await ProcessScenario.StartAsync();
        var alix = await AskedAsync(story);

        await LimitAsync(story.Bot.ProcessId, "1");
        await TellsAsync(story, alix);
        await LimitAsync(story.Bot.ProcessId, "unlimited");
        await WorksAgainAsync(story, alix);
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_told_of_before_Teams_gives_up()
    {
        await using var story = await ProcessScenario.StartAsync();
        var alix = await AskedAsync(story);

        await using (var other = new SqliteConnection($"Data Source={story.Bot.InFolder("gpobot.db")};Pooling=false"))
        {
            await other.OpenAsync();
            await using var held = other.BeginTransaction(deferred: false);
            var begun = Stopwatch.GetTimestamp();
            await TellsAsync(story, alix);
            Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, LongestHere);
        }

        await WorksAgainAsync(story, alix);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tables_that_stand_still_or_are_gone_are_told_of_before_Teams_gives_up(bool gone)
    {
        var folder = Directory.CreateTempSubdirectory("gpobot-azurite-");
        var azurite = new Azurite { Folder = folder.FullName };
        await azurite.InitializeAsync();
        try
        {
            await using var story = await ProcessScenario.StartAsync(new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString });
            var alix = await AskedAsync(story);
            await (gone ? azurite.StopAsync() : azurite.FreezeAsync());
            var begun = Stopwatch.GetTimestamp();
            await TellsAsync(story, alix);
            Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, LongestHere);
            await (gone ? azurite.StartAsync() : azurite.ThawAsync());
            await WorksAgainAsync(story, alix);
        }
        finally
        {
            await azurite.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One word away from a new commitment.</summary>
    private static async Task<TeamsPerson> AskedAsync(ProcessScenario story)
    {
        var alix = await story.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("ajoute une action pour P07 : fermer le local vélo avant le 15 décembre");
        await alix.SaysAsync("PB01");
        return alix;
    }

    private static async Task TellsAsync(ProcessScenario story, TeamsPerson alix)
    {
        var before = alix.Sees.Count;
        var message = alix.Activity("message");
        message["text"] = "oui";
        Assert.Equal(HttpStatusCode.OK, (await alix.PostAsync(message)).Status);
        Assert.Contains("ma mémoire ne répond pas", Assert.Single(alix.Sees.Skip(before)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await story.Http.GetAsync("/health/live")).StatusCode);
    }

    private static async Task WorksAgainAsync(ProcessScenario story, TeamsPerson alix)
    {
        Assert.Equal(HttpStatusCode.OK, (await story.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Contains("local vélo", (await alix.SaysAsync("oui")).Text, StringComparison.Ordinal);
        Assert.Single(await story.OutboxAsync(MessageTopics.CommitmentNew));
    }

    /// <summary>The size to which files may grow: what is written beyond fails as on a full disk.</summary>
    private static async Task LimitAsync(int process, string size)
    {
        using var limit = Process.Start("prlimit", ["--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={size}:unlimited"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }
}
