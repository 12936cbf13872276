namespace GpoBot.Connector.Turns;

/// <summary>What answers the activities of a channel.</summary>
public interface IBot
{
    /// <summary>Handles one activity; an invoke is answered by setting <see cref="TurnContext.InvokeResponse"/>.</summary>
    Task OnTurnAsync(TurnContext turn, CancellationToken cancellation);
}
