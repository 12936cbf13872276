using GpoBot.Connector.Cards;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Texts;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GpoBot.Dialogs.Turns;

/// <summary>The bot as the channel sees it: each activity is taken once, its sender found in the roster, and answered.</summary>
public sealed partial class GpoBotHandler(
    PersonFinder people, IConversations conversations, Conversation conversation, Welcome welcome,
    RecentTurns turns, TimeProvider time, ILogger<GpoBotHandler> logger) : IBot
{
    public async Task OnTurnAsync(TurnContext turn, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        if (activity.Conversation?.Id is not { Length: > 0 } conversationId || activity.From?.Id is null) return;
        using var _ = await turns.EnterAsync(conversationId, cancellation);
        var turnId = RecentTurns.IdOf(conversationId, activity.Id ?? Guid.NewGuid().ToString("N"));
        if (!turns.Begin(turnId))
        {
            Log.Repeated(logger, turnId);
            // A repeated button press still wants an answer on its own request.
            if (activity.Type == ActivityTypes.Invoke) turn.InvokeResponse = AdaptiveCardInvoke.Message(Sentences.AlreadyDone);
            return;
        }

        try
        {
            await HandleAsync(turn, turnId, cancellation);
        }
        catch
        {
            turns.Forget(turnId);
            throw;
        }
    }

    private async Task HandleAsync(TurnContext turn, string turnId, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        var action = ActionInvoke.Read(activity);
        if (activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate)
        {
            await welcome.OnArrivalAsync(turn, cancellation);
            return;
        }

        if (action is null && (activity.Type != ActivityTypes.Message || string.IsNullOrWhiteSpace(activity.Text))) return;
        if (await people.FindAsync(turn, cancellation) is not { } person)
        {
            await AnswerAsync(turn, Reply.Text(Sentences.Stranger), action, cancellation);
            return;
        }

        if (!activity.Conversation!.IsPersonal)
        {
            // A shared place shows everybody everything: until a GPO is linked to it, the talk goes on in private.
            await AnswerAsync(turn, Reply.Text(Sentences.PersonalOnly), action, cancellation);
            return;
        }

        await conversations.SaveAsync(new KnownConversation(person.Email, turn.Reference), cancellation);
        var exchange = new Exchange(person, turn.Reference.ConversationId, activity.From!.Id!, turnId,
            action is null ? "text" : "card", Instant.FromDateTimeOffset(time.GetUtcNow()));
        var reply = action is null
            ? await conversation.OnTextAsync(activity.WithoutMentionOf(activity.Recipient), exchange, cancellation)
            : await conversation.OnButtonAsync(ButtonOf(action), exchange, cancellation);
        await AnswerAsync(turn, reply, action, cancellation);
    }

    private static Button ButtonOf(CardAction action) =>
        new(action.Verb, CardData.Parse(action.Data), CardInputs.Parse(action.Data));

    private static async Task AnswerAsync(TurnContext turn, Reply reply, CardAction? action, CancellationToken cancellation)
    {
        if (action is null)
        {
            foreach (var message in reply.Messages) await turn.SendAsync(ReplyActivity.Of(message), cancellation);
            return;
        }

        await CardReplies.SendAsync(turn, reply, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Turn {TurnId} was delivered again and not taken twice")]
        public static partial void Repeated(ILogger logger, string turnId);
    }
}
