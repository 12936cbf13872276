using System.Net;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Texts.English;
using GpoBot.Dialogs.Turns;
using GpoBot.Web.Delivery.Pacing;

namespace GpoBot.Web.Delivery;

/// <summary>The way to a person through their conversation in Teams.</summary>
public sealed partial class TeamsChannel(IConversations conversations, ProactiveClient client, ILogger<TeamsChannel> logger)
{
    /// <summary>Null when Teams refused for good, and another way is to be taken.</summary>
    /// <param name="language">Of the person; null is French.</param>
    /// <param name="messageId">Noted with a conversation that it finds closed, for whoever is to be told; null when nobody is.</param>
    /// <param name="lastTry">No other try follows: what Teams does not take now leaves another way.</param>
    public async Task<Ending?> SendAsync(
        KnownConversation conversation, OutgoingMessage message, string? language, string? messageId, bool lastTry, CancellationToken cancellation)
    {
        try
        {
            var activity = ReplyActivity.Of(Spoken.In(language, ReplyMessage.OfCard(message.Card, message.Summary)));
            await client.SendAsync(conversation.Reference, activity, cancellation);
            return new Ending(EffectState.Sent, Channel.Teams);
        }
        catch (ConnectorException refusal) when (refusal.Unreachable)
        {
            await conversations.CloseAsync(
                conversation with { Blocked = true, Lost = refusal.Status == HttpStatusCode.NotFound, BlockedBy = messageId }, cancellation);
            return null;
        }
        catch (ConnectorException refusal) when (refusal.Retryable && !lastTry)
        {
            return Ending.Later(refusal.Code ?? ((int)refusal.Status).ToString(null, null), refusal.RetryAfter) with
            {
                Throttled = refusal.Status == HttpStatusCode.TooManyRequests,
            };
        }
        catch (ConnectorException refusal)
        {
            // Teams will not take it, or not in time: what is to be said is said by e-mail.
            Log.Refused(logger, (int)refusal.Status, refusal.Code);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(23, LogLevel.Warning, "Teams refused a message for good ({Status} {Code}): it leaves by e-mail")]
        public static partial void Refused(ILogger logger, int status, string? code);
    }
}
