using GpoBot.Connector.Cards;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Texts;
using Microsoft.Extensions.Logging;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// Says the reply of a turn. After a pressed button, the first card takes the place of the card pressed, for everybody and for
/// good; what else there is follows as messages.
/// </summary>
public sealed partial class ReplySender(TimeProvider time, ILogger<ReplySender> logger)
{
    private const int Tries = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <param name="pressed">True when a button was pressed, by either of the two ways a client may tell it.</param>
    public async Task SendAsync(TurnContext turn, Reply reply, bool pressed, CancellationToken cancellation)
    {
        if (!pressed) await SayAsync(turn, reply.Messages, cancellation);
        else if (turn.Activity.Type != ActivityTypes.Invoke) await AnswerSubmitAsync(turn, reply, cancellation);
        else await AnswerInvokeAsync(turn, reply, cancellation);
    }

    /// <summary>Says it in another conversation than the one the turn came from.</summary>
    public async Task TellAsync(TurnContext turn, ConversationReference where, Reply reply, CancellationToken cancellation)
    {
        foreach (var message in reply.Messages)
            await TryAsync(() => turn.Client.SendAsync(where, ReplyActivity.Of(message), cancellation), cancellation);
    }

    private async Task AnswerInvokeAsync(TurnContext turn, Reply reply, CancellationToken cancellation)
    {
        var (card, others) = Split(reply);
        // The presser has the answer in any case; what cannot be shown to the others is not their loss.
        turn.InvokeResponse = card?.Card is { } shown ? AdaptiveCardInvoke.Card(shown) : AdaptiveCardInvoke.Message(Toast(reply));
        try
        {
            if (card is not null && turn.Activity.ReplyToId is { Length: > 0 }) await ReplaceAsync(turn, card, cancellation);
            // A toast that only the presser sees is enough for the first text when there is no card.
            await SayAsync(turn, card is null ? others.Skip(1) : others, cancellation);
        }
        catch (ConnectorException refusal)
        {
            Log.NotShown(logger, (int)refusal.Status, refusal.Code);
        }
    }

    private async Task AnswerSubmitAsync(TurnContext turn, Reply reply, CancellationToken cancellation)
    {
        var (card, others) = Split(reply);
        if (card is not null && turn.Activity.ReplyToId is { Length: > 0 }) await ReplaceAsync(turn, card, cancellation);
        else if (card is not null) await SayAsync(turn, [card], cancellation);
        await SayAsync(turn, others, cancellation);
    }

    private async Task ReplaceAsync(TurnContext turn, ReplyMessage card, CancellationToken cancellation)
    {
        var activity = ReplyActivity.Of(card);
        try
        {
            await TryAsync(() => turn.Client.UpdateAsync(turn.Reference, turn.Activity.ReplyToId!, activity, cancellation), cancellation);
        }
        catch (ConnectorException gone) when (gone.Unreachable || turn.Activity.Type != ActivityTypes.Invoke)
        {
            // About one card in a thousand cannot be found again: then it is said anew.
            await SayAsync(turn, [card], cancellation);
        }
    }

    private async Task SayAsync(TurnContext turn, IEnumerable<ReplyMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
            await TryAsync(() => turn.SendAsync(ReplyActivity.Of(message), cancellation), cancellation);
    }

    // A reply is no effect and is said by nobody later: a passing refusal is waited out, as long as a person waits too.
    private async Task TryAsync(Func<Task> call, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await call();
                return;
            }
            catch (ConnectorException refusal) when (refusal.Retryable && attempt < Tries && !(refusal.RetryAfter > LongestPause))
            {
                await Task.Delay(refusal.RetryAfter ?? FirstPause * attempt, time, cancellation);
            }
        }
    }

    private static (ReplyMessage? Card, IReadOnlyList<ReplyMessage> Others) Split(Reply reply)
    {
        var card = reply.Messages.FirstOrDefault(message => message.Card is not null);
        return (card, [.. reply.Messages.Where(message => !ReferenceEquals(message, card))]);
    }

    private static string Toast(Reply reply) =>
        reply.Messages.Select(message => message.Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? Sentences.AlreadyDone;

    private static partial class Log
    {
        [LoggerMessage(4, LogLevel.Warning, "A card could not be brought up to date for the others ({Status} {Code})")]
        public static partial void NotShown(ILogger logger, int status, string? code);
    }
}
