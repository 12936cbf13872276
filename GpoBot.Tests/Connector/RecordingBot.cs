using GpoBot.Connector.Turns;

namespace GpoBot.Tests.Connector;

/// <summary>A bot that keeps what it hears and does what the test says.</summary>
public sealed class RecordingBot : IBot
{
    public List<TurnContext> Turns { get; } = [];
    public Func<TurnContext, CancellationToken, Task> Behaviour { get; set; } = (_, _) => Task.CompletedTask;

    public Task OnTurnAsync(TurnContext turn, CancellationToken cancellation)
    {
        Turns.Add(turn);
        return Behaviour(turn, cancellation);
    }
}
