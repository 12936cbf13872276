using GpoBot.Connector.Cards;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// Answers a pressed button: the first card of the reply takes the place of the card pressed, for everybody and for good;
/// what else there is follows as messages.
/// </summary>
public static class CardReplies
{
    public static async Task SendAsync(TurnContext turn, Reply reply, CancellationToken cancellation)
    {
        var first = reply.Messages.FirstOrDefault(message => message.Card is not null);
        var others = reply.Messages.Where(message => !ReferenceEquals(message, first)).ToList();
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            turn.InvokeResponse = first?.Card is { } card
                ? AdaptiveCardInvoke.Card(card)
                : AdaptiveCardInvoke.Message(others.FirstOrDefault()?.Text ?? "");
            // A toast that only the presser sees is enough for the first text when there is no card.
            if (first is null && others.Count > 0) others.RemoveAt(0);
        }

        if (first is not null) await ReplaceAsync(turn, first, cancellation);
        foreach (var message in others) await turn.SendAsync(ReplyActivity.Of(message), cancellation);
    }

    private static async Task ReplaceAsync(TurnContext turn, ReplyMessage message, CancellationToken cancellation)
    {
        var activity = ReplyActivity.Of(message);
        if (turn.Activity.ReplyToId is { Length: > 0 } cardId)
        {
            try
            {
                await turn.Client.UpdateAsync(turn.Reference, cardId, activity, cancellation);
                return;
            }
            catch (ConnectorException gone) when (gone.Unreachable)
            {
                // About one card in a thousand cannot be found again: then it is said anew.
            }
        }

        if (turn.Activity.Type != ActivityTypes.Invoke || turn.Activity.ReplyToId is not null) await turn.SendAsync(activity, cancellation);
    }
}
