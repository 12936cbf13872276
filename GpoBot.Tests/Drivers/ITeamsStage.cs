namespace GpoBot.Tests.Drivers;

/// <summary>A running bot and the channel before it, wherever the bot runs.</summary>
public interface ITeamsStage : IAsyncDisposable
{
    MockConnector Connector { get; }
    HttpClient Http { get; }

    /// <summary>Lets everything that is due happen.</summary>
    Task SettleAsync();
}
