using System.Net.Http.Json;
using System.Text.Json;

namespace GpoBot.Tests.Drivers;

/// <summary>The bot as its own process, which can be killed, and the people who talk to it.</summary>
public sealed class ProcessScenario : ITeamsStage
{
    private ProcessScenario(BotProcess bot, MockConnector connector) => (Bot, Connector) = (bot, connector);

    public BotProcess Bot { get; }
    public MockConnector Connector { get; }
    public HttpClient Http => Bot.Http;

    public static async Task<ProcessScenario> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null, MockConnector? connector = null) =>
        new(await BotProcess.Start(settings: settings), connector ?? await MockConnector.StartAsync());

    public async Task<TeamsPerson> PersonAsync(string email)
    {
        var person = new TeamsPerson(this, email);
        await person.ArrivesAsync();
        return person;
    }

    public async Task SettleAsync() =>
        await MoveToAsync((await Http.GetFromJsonAsync<JsonElement>("/dev/clock")).GetProperty("now").GetString()!);

    public Task MoveToAsync(string moment) => Bot.MoveTo(moment);

    /// <summary>The effects of one topic.</summary>
    public async Task<IReadOnlyList<JsonElement>> OutboxAsync(string topic)
    {
        var outbox = await Http.GetFromJsonAsync<JsonElement>("/dev/outbox");
        return [.. outbox.EnumerateArray().Where(line => line.GetProperty("topic").GetString() == topic)];
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
