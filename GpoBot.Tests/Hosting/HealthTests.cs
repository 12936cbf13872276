using System.Net;
using GpoBot.Tests.Drivers;
using Microsoft.Data.Sqlite;

namespace GpoBot.Tests.Hosting;

[Trait("Speed", "Slow")]
public sealed class HealthTests
{
    [Fact]
    public async Task While_the_file_cannot_be_written_the_bot_is_not_ready_and_then_is_again()
    {
        await using var bot = await BotProcess.Start();
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));

        await using (var file = new SqliteConnection($"Data Source={bot.InFolder("gpobot.db")};Pooling=false"))
        {
            await file.OpenAsync();
            await using var held = file.BeginTransaction(deferred: false);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(bot));
            Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/health/live")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));
    }

    [Fact]
    public async Task While_the_tables_do_not_answer_the_bot_is_not_ready_and_then_is_again()
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        try
        {
            var onTables = new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString };
            await using var bot = await BotProcess.Start(settings: onTables);
            await azurite.FreezeAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadyAsync(bot));
            await azurite.ThawAsync();
            Assert.Equal(HttpStatusCode.OK, await ReadyAsync(bot));
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    private static async Task<HttpStatusCode> ReadyAsync(BotProcess bot) => (await bot.Http.GetAsync("/health/ready")).StatusCode;
}
