using GpoBot.Connector.Client;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Sharing;
using GpoBot.Dialogs.Turns;
using NodaTime;

namespace GpoBot.Dialogs.Invokes;

/// <summary>Who opened a dialog or a search, and where.</summary>
public sealed class InvokeSender(PersonFinder people, PlaceSpeaker speakers, IConversations conversations, TimeProvider time)
{
    /// <summary>The person, or why there is none to speak with.</summary>
    public async Task<(Person? Person, string? Refusal)> FindAsync(TurnContext turn, CancellationToken cancellation)
    {
        try
        {
            var person = Place.Of(turn) is null ? await people.FindAsync(turn, cancellation) : await speakers.FindAsync(turn, cancellation);
            return (person, person is null ? Texts.Sentences.PersonalOnly : null);
        }
        catch (ConnectorException)
        {
            // Nobody who has never spoken to GpoBot can be known in a chat in which it is not.
            return (null, Texts.Sentences.SpeakAloneFirst);
        }
    }

    /// <summary>True in the person's own conversation with GpoBot; one between two people looks much the same.</summary>
    public async Task<bool> IsAloneAsync(TurnContext turn, Person person, CancellationToken cancellation) =>
        await conversations.FindAsync(person.Email, cancellation) is { } known && known.Reference.ConversationId == turn.Reference.ConversationId;

    /// <summary>Questions of a dialog belong to it, and not to the conversation beside it.</summary>
    public Exchange ExchangeOf(TurnContext turn, Person person, string turnId)
    {
        var userId = turn.Activity.From!.Id!;
        return new Exchange(person, $"dialog:{userId}", userId, turnId, "card", Instant.FromDateTimeOffset(time.GetUtcNow()));
    }
}
