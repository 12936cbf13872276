using GpoBot.Connector.Cards;
using GpoBot.Connector.Client;
using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Invokes;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Texts.English;
using NodaTime;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// From an activity to its answer: what kind it is, whether it may be answered here, who speaks, and then the conversation.
/// </summary>
public sealed class TurnRouter(
    PersonFinder people, IConversations conversations, Conversation conversation, Arrivals arrivals, ReplySender replies,
    SharedVisits visits, SharedTurns shared, InvokeDesk invokes, TimeProvider time)
{
    public async Task HandleAsync(TurnContext turn, string turnId, CancellationToken cancellation)
    {
        var activity = turn.Activity;
        await visits.NoteAsync(turn, cancellation);
        if (activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate)
        {
            await arrivals.HandleAsync(turn, cancellation);
            return;
        }

        if (activity.Type == ActivityTypes.Invoke && InvokeDesk.Takes(activity.Name))
        {
            turn.InvokeResponse = await invokes.AnswerAsync(turn, turnId, cancellation);
            return;
        }

        var action = ActionInvoke.Read(activity);
        if (action is null && activity is { Type: ActivityTypes.Invoke, Name: ActionInvoke.Name })
        {
            turn.InvokeResponse = AdaptiveCardInvoke.Error(400, "BadRequest", "The action has no verb.");
            return;
        }

        if (action is null && (activity.Type != ActivityTypes.Message || string.IsNullOrWhiteSpace(activity.Text))) return;
        // A shared place shows everybody everything: other rules hold there.
        if (!activity.Conversation!.IsPersonal) await shared.HandleAsync(turn, action, turnId, cancellation);
        else await replies.SendAsync(turn, await ReplyAsync(turn, action, turnId, cancellation), action is not null, cancellation);
    }

    private async Task<Reply> ReplyAsync(TurnContext turn, CardAction? action, string turnId, CancellationToken cancellation)
    {
        Person? person;
        try
        {
            person = await people.FindAsync(turn, cancellation);
        }
        catch (ConnectorException)
        {
            // Who speaks is known to Teams alone: without it nothing is shown, but the person is not called a stranger either.
            return Reply.Text(Sentences.CannotIdentify);
        }

        if (person is null) return Reply.Text(Sentences.Stranger);
        await conversations.SaveAsync(new KnownConversation(person.Email, turn.Reference), cancellation);
        var exchange = new Exchange(person, turn.Reference.ConversationId, turn.Activity.From!.Id!, turnId,
            action is null ? "text" : "card", Instant.FromDateTimeOffset(time.GetUtcNow()));
        var reply = action is null
            ? await conversation.OnTextAsync(turn.Activity.WithoutMentionOf(turn.Activity.Recipient), exchange, cancellation)
            : await conversation.OnButtonAsync(
                new Button(action.Verb, CardData.Parse(action.Data) with { Verb = action.Verb }, CardInputs.Parse(action.Data)), exchange, cancellation);
        if (person.Language != Spoken.EnglishCode) return reply;
        // They may have gone back to French in this very turn.
        return Spoken.In((await people.FindBoundAsync(turn, cancellation))?.Language, reply);
    }
}
