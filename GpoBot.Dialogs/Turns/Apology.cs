using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Invokes;
using GpoBot.Dialogs.Texts;
using Microsoft.Extensions.Logging;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// What a person hears when their turn failed: that it did, how to be sure of what stands, and a reference the log knows too.
/// </summary>
public sealed partial class Apology(TimeProvider time, ILogger<Apology> logger)
{
    // The turn's own time may be what ran out.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Never throws: there is nothing left to say when even this cannot be said.</summary>
    public async Task OfferAsync(TurnContext turn, string turnId, Exception fault)
    {
        var reference = turnId[..8].ToUpperInvariant();
        Log.TurnFailed(logger, reference, turn.Activity.Type, FaultText.Of(fault));
        var words = MemoryException.IsCauseOf(fault) ? Sentences.MemoryDown(reference) : Sentences.Failed(reference);
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            // Whatever the bot met, the channel's own answer stays 200: another one shows no text at all.
            turn.InvokeResponse = InvokeWords.Of(turn.Activity.Name, words);
            return;
        }

        // Nobody asked anything when the app arrives or a reaction is set.
        if (turn.Activity.Type != ActivityTypes.Message) return;
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await turn.SendAsync(ReplyActivity.Of(ReplyMessage.OfText(words)), patience.Token);
        }
        catch (Exception silent) when (silent is ConnectorException or OperationCanceledException)
        {
            Log.NotTold(logger, reference, FaultText.Of(silent));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "Turn {Reference} ({Kind}) failed: {Fault}")]
        public static partial void TurnFailed(ILogger logger, string reference, string? kind, string fault);

        [LoggerMessage(3, LogLevel.Error, "Nor could the person of turn {Reference} be told: {Fault}")]
        public static partial void NotTold(ILogger logger, string reference, string fault);
    }
}
