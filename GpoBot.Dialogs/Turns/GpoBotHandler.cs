using GpoBot.Connector.Cards;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Invokes;
using GpoBot.Dialogs.Texts;
using Microsoft.Extensions.Logging;
using Span = System.Diagnostics.Activity;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// The bot as the channel sees it: each activity is taken once, one at a time in its conversation, and none is left without an
/// answer.
/// </summary>
public sealed partial class GpoBotHandler(TurnRouter router, RecentTurns turns, Apology apology, ILogger<GpoBotHandler> logger) : IBot
{
    // Those of Teams have some hundred characters; one that no store could hold is nobody's.
    private const int LongestId = 1_000;

    public async Task OnTurnAsync(TurnContext turn, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        var pressed = activity is { Type: ActivityTypes.Invoke, Name: ActionInvoke.Name };
        var asked = activity.Type == ActivityTypes.Invoke && InvokeDesk.Takes(activity.Name);
        if (activity.Conversation?.Id is not { Length: > 0 and <= LongestId } conversationId || activity.From?.Id is not { Length: > 0 and <= LongestId }
            || activity.From.AadObjectId?.Length > LongestId || activity.Recipient?.Id?.Length > LongestId || activity.ChannelId?.Length > LongestId || turn.Reference.TenantId?.Length > LongestId)
        {
            if (pressed) turn.InvokeResponse = AdaptiveCardInvoke.Error(400, "BadRequest", "No conversation or no sender.");
            else if (asked) turn.InvokeResponse = InvokeWords.Malformed;
            return;
        }

        using var _ = await turns.EnterAsync(conversationId, cancellation);
        using var scope = TurnScope.Begin();
        // Without an id, nothing tells a repetition from a second message.
        var turnId = RecentTurns.IdOf(conversationId, activity.Id ?? Guid.NewGuid().ToString("N"));
        // The reference that an apology gives to the person.
        Span.Current?.SetTag("gpobot.turn", turnId[..8].ToUpperInvariant());
        if (!turns.Begin(turnId))
        {
            Log.Repeated(logger, turnId);
            // A repeated button press still wants an answer on its own request.
            if (pressed || asked) turn.InvokeResponse = turns.AnswerOf(turnId) ?? InvokeWords.Of(activity.Name, Sentences.AlreadyDone);
            return;
        }

        try
        {
            await router.HandleAsync(turn, turnId, cancellation);
            turns.Keep(turnId, turn.InvokeResponse);
        }
        catch (Exception fault)
        {
            turns.Forget(turnId);
            await apology.OfferAsync(turn, turnId, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Turn {TurnId} was delivered again and not taken twice")]
        public static partial void Repeated(ILogger logger, string turnId);
    }
}
